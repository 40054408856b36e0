import { beforeEach, describe, expect, it } from 'vitest'
import {
  firstOfTwo,
  invitationOn,
  opensInvitation,
  reachesHour,
  secondOfTwo,
  secondPlaceOf,
} from '../setup/couple.ts'
import { visitorOf } from '../setup/visitor.ts'
import { openDesk } from './open-desk.ts'

const { sql, origin, desk, setClock, opens, auditOf } = await openDesk()
beforeEach(() => setClock('2026-11-25T12:00'))

type First = Awaited<ReturnType<typeof firstOfTwo>>

/** What the desk shows of a couple, once whoever booked has given the passcode: another link at each press. */
const issues = async ({ reference, visitor }: First) => {
  const opened = await desk.follows(await opens(reference, visitor.canary.passcode))
  const shown = await desk.follows(await desk.sends(opened, /\/invitation$/))
  return invitationOn(shown)
}

const declines = async ({ invitation }: First) => {
  const visitor = visitorOf(origin)
  await visitor.sends(await reachesHour(visitor, invitation), '/invitation', { come: 'no' })
}

const comes = ({ invitation }: First) => secondOfTwo(origin, invitation)

describe('an invitation that the desk issues anew', () => {
  it.each([
    ['waits for its answer', async () => {}],
    ['was accepted', comes],
    ['was declined', declines],
  ] as const)(
    'which %s is another at each press, and whoever booked sees the first as before (R14)',
    async (_, answers) => {
      const first = await firstOfTwo(origin)
      await answers(first)

      const [one, another] = [await issues(first), await issues(first)]

      expect(new Set([first.invitation, one, another]).size).toBe(3)
      expect(invitationOn(await first.visitor.gets('/appointment/invitation'))).toBe(first.invitation)
      const { partyId } = await secondPlaceOf(sql, first.reference)
      expect(await auditOf(partyId, 'invitation.issue')).toBe(2)
    },
  )

  it('opens where it waits, in another browser than the one before; answered, it opens nothing', async () => {
    const first = await firstOfTwo(origin)
    const taker = visitorOf(origin)
    await opensInvitation(taker, first.invitation)
    const anew = await issues(first)
    expect((await taker.gets('/invitation')).status).toBe(404)
    expect((await opensInvitation(visitorOf(origin), first.invitation)).status).toBe(404)
    const { reference } = await secondOfTwo(origin, anew)
    expect((await secondPlaceOf(sql, first.reference)).reference).toBe(reference)
    expect((await opensInvitation(visitorOf(origin), await issues(first))).status).toBe(404)
  })
})
