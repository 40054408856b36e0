import { expect, it } from 'vitest'
import { issueInvitation } from '../../server/booking/issue-invitation.ts'
import { invitationKey } from '../../server/booking/link-key.ts'
import { openInvitation } from '../../server/booking/open-invitation.ts'
import { invitationAt } from '../../sql/booking/invitations.ts'
import { bookFirst } from '../setup/booking.ts'
import { beSlow } from './be-slow.ts'
import { openTwoInstances } from './two-instances.ts'

const { sql, contexts } = await openTwoInstances()
const COUPLES = 12

for (let couple = 0; couple < COUPLES; couple++)
  await bookFirst(contexts[0], 'joint-mediation', { together: { ease: null } })
const references = await sql<{ reference: string }[]>`
  select invitation_reference as reference from party where invitation_reference is not null`
await beSlow(sql, 'visitor_session')

const invitationOf = async (reference: string) => {
  const invitation = await invitationAt(sql, reference)
  if (!invitation) throw new Error(`${reference} invites nobody`)
  return invitation
}
const opens = async (position: number, reference: string, browser: string) => {
  const key = invitationKey(contexts[0].keys, await invitationOf(reference))
  return openInvitation(contexts[position % 2] as (typeof contexts)[0], { reference, key, browser })
}

it('an invitation that is issued anew while a browser opens it is open in no browser but the one it was issued for (R14)', async () => {
  await Promise.all(
    references.map(async ({ reference }, position) => {
      const before = opens(position, reference, `before ${reference}`)
      await issueInvitation(contexts[1], await invitationOf(reference), 1)
      await before
    }),
  )

  const after = await Promise.all(
    references.map(({ reference }) => opens(0, reference, `after ${reference}`)),
  )

  expect(after).not.toContain(null)
  expect(await sql`select from visitor_session where opened_with = 'invitation'`).toHaveLength(COUPLES)
})
