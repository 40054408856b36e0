import { expect, it } from 'vitest'
import { ContactFault } from '../../server/booking/reseal-contacts.ts'
import { resealWaiting } from '../../server/booking/reseal-waiting.ts'
import { openWaitingContact, openWaitingEase } from '../../server/booking/waiting-contact.ts'
import { openSite } from '../setup/site.ts'
import { waitFor } from '../setup/waiting.ts'
import { keys } from './two-keys.ts'

const { context, sql } = await openSite()
const newerAlone = [keys[0]] as const
const mail = (name: string) => ({ reach: { by: 'email', contact: `${name}@example.org` } }) as const
const ease = { atEase: 'no', safeAtHome: 'unsaid' } as const

interface Row {
  readonly waitingEntryId: number
  readonly reference: string
  readonly contactSealed: Buffer
  readonly contactHash: Buffer
  readonly easeSealed: Buffer | null
  readonly paused: boolean
}
const entries = () => sql<Row[]>`
  select waiting_entry_id, reference, contact_sealed, contact_hash, ease_sealed,
    exists (select from paused_address where paused_address.contact_hash = waiting_entry.contact_hash) as paused
  from waiting_entry order by waiting_entry_id`

it('what those who wait left is sealed and hashed anew, opens under the newer key alone, and what is paused stays so', async () => {
  await waitFor(context, 'joint-mediation', { answers: mail('one'), together: { ease } })
  const other = await waitFor(context, 'individual-counselling', { answers: mail('other') })
  await sql`
    insert into paused_address (contact_hash, why, since)
    select contact_hash, 'no_mailbox', ${context.now()} from waiting_entry where waiting_entry_id = ${other}`
  const before = await entries()

  expect([await resealWaiting({ sql, keys }), await resealWaiting({ sql, keys })]).toEqual([2, 0])

  const after = await entries()
  expect(after.map(one => openWaitingContact(newerAlone, one.reference, one.contactSealed))).toEqual([
    'one@example.org',
    'other@example.org',
  ])
  const [first, second] = after
  expect(first?.easeSealed && openWaitingEase(newerAlone, first.reference, first.easeSealed)).toEqual(ease)
  expect(second?.easeSealed).toBeNull()
  expect(after.map(({ paused }) => paused)).toEqual([false, true])
  for (const [index, { contactHash }] of after.entries())
    expect(contactHash).not.toEqual(before[index]?.contactHash)
})

it('what no key opens is named by its numbers, all of them, and nothing is sealed anew', async () => {
  await sql`delete from waiting_entry`
  const [one, , other] = [
    await waitFor(context, 'individual-counselling', { answers: mail('one') }),
    await waitFor(context, 'individual-counselling', { answers: mail('two') }),
    await waitFor(context, 'individual-counselling', { answers: mail('three') }),
  ]
  await sql`update waiting_entry set contact_sealed = '\\x000900' where waiting_entry_id in (${one}, ${other})`
  const before = await entries()

  const sealing = resealWaiting({ sql, keys })
  await expect(sealing).rejects.toThrow(ContactFault)
  await expect(sealing).rejects.toThrow(`${one}, ${other}`)
  expect(await entries()).toEqual(before)
})
