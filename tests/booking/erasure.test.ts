import { beforeEach, expect, it } from 'vitest'
import { eraseContacts } from '../../jobs/erase-contacts.ts'
import { forgetVisits } from '../../jobs/forget-visits.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { eraseByTombstones } from '../../sql/booking/erasure.ts'
import { bookFirst } from '../setup/booking.ts'
import { twoOfWhomOneSaid } from '../setup/laid-safety.ts'
import { openPark } from '../setup/park.ts'

const { context, sql, setClock } = await openPark('2026-11-25T09:00')
await seedPark(sql, context.now())

beforeEach(async () => {
  setClock('2026-11-25T09:00')
  await sql`truncate message, ring, reach_hours, party, appointment cascade`
})

const reach = { by: 'sms', contact: '+8613800000123', telephoneOf: 'self' } as const
const safeHours = { weekdays: { from: '09:00', to: '11:30' }, weekends: 'never' } as const
const kept = async (partyId: number) =>
  (await sql`select party::text from party where party_id = ${partyId}`)[0]?.party

it('whoever came thirty days ago and not since is erased, and what is counted stays (R63)', async () => {
  const once = await bookFirst(context, 'lawyer', { answers: { called: '只来一次', reach: { by: 'none' } } })
  const first = await bookFirst(context, 'matchmaker', { answers: { called: '来两次', reach, safeHours } })
  setClock('2026-12-20T09:00')
  const again = await bookFirst(context, 'matchmaker', { answers: { called: '来两次', reach } })

  setClock(once.starts.plus({ days: 29 }).toISO())
  await eraseContacts(context)
  expect(await kept(once.partyId)).toContain('只来一次')

  setClock(first.starts.plus({ days: 32 }).toISO())
  await eraseContacts(context)
  expect(await kept(once.partyId)).not.toContain('只来一次')
  expect(await kept(first.partyId)).toContain('来两次')

  setClock(again.starts.plus({ days: 32 }).toISO())
  await eraseContacts(context)
  const [row] = await sql`
    select called, contact_sealed, contact_hash, passcode_hash, reference from party where party_id = ${first.partyId}`
  expect(row).toMatchObject({ called: null, contactSealed: null, contactHash: null, passcodeHash: null })
  expect(row?.reference).toMatch(/^\d{8}$/)
  expect(await sql`select 1 from reach_hours`).toHaveLength(0)
  expect(await sql`select state from appointment`).toHaveLength(3)
  expect(await sql`select 1 from appointment where booking_digest <> ''`).toHaveLength(0)

  const inAudit = [once, first, again].map(({ partyId }) => ({ actor: 'clock', about: `party/${partyId}` }))
  const audited = () => sql`
    select actor, about from audit_entry
    where verb = 'contact.erase' and about = any (${inAudit.map(({ about }) => about)})
    order by entry_id`
  expect(await audited()).toEqual(inAudit)
  await eraseContacts(context)
  expect(await audited()).toEqual(inAudit)
})

it('the digest of what was asked goes with whoever asked it, whoever else is kept', async () => {
  const { appointmentId, partyId, starts } = await bookFirst(context, 'matchmaker', { answers: { reach } })
  setClock('2026-12-20T09:00')
  const email = { by: 'email', contact: 'other@example.org' } as const
  const later = await bookFirst(context, 'lawyer', { answers: { called: '另一位', reach: email } })
  await sql`
    insert into party (appointment_id, ordinal, reference, called, locale, reach_by, contact_sealed, contact_hash, arrives_at)
    select ${appointmentId}, 2, '00000001', called, locale, reach_by, contact_sealed, contact_hash, ${starts}
    from party where party_id = ${later.partyId}`

  setClock(starts.plus({ days: 31 }).toISO())
  await eraseContacts(context)
  expect(await kept(partyId)).not.toContain('小陈')
  const [row] = await sql`
    select octet_length(booking_digest) as bytes, called
    from appointment join party using (appointment_id) where appointment_id = ${appointmentId} and ordinal = 2`
  expect(row).toEqual({ bytes: 0, called: '另一位' })
})

it('that somebody was not at ease goes with what they answered: the case, the tie, and how it was held (R15)', async () => {
  const apart = await twoOfWhomOneSaid(context, { answers: { reach } })
  const tied = await twoOfWhomOneSaid(context, { answers: { reach }, starts: apart.starts.plus({ days: 1 }) })
  await sql`
    insert into kept_apart (party_id, other_party_id, since)
    values (${tied.said.partyId}, ${tied.other.partyId}, ${context.now()})`
  const left = async () => {
    const [row] = await sql`
      select (select count(*)::int from safety_case) as cases, (select count(*)::int from kept_apart) as ties,
        (select count(*)::int from appointment where format = 'apart') as apart`
    return row
  }
  const { partyId } = apart.said
  await eraseByTombstones(sql, [partyId, tied.said.partyId], context.now())
  await eraseContacts(context)
  expect(await left()).toEqual({ cases: 2, ties: 1, apart: 2 })
  // The page of the other opens until the day after (R16), and shows nothing of it.
  setClock(tied.starts.plus({ days: 1 }).toISO())
  await eraseContacts(context)
  expect(await left()).toEqual({ cases: 0, ties: 1, apart: 1 })
  setClock(tied.starts.plus({ days: 2 }).toISO())
  await eraseContacts(context)
  expect(await left()).toEqual({ cases: 0, ties: 0, apart: 0 })
  setClock(tied.starts.plus({ days: 31 }).toISO())
  await eraseContacts(context)
  expect(await left()).toEqual({ cases: 0, ties: 0, apart: 0 })
  expect(await sql`select 1 from appointment where booking_digest <> ''`).toHaveLength(0)
})

it('sessions that are over and counts of more than a day ago are forgotten', async () => {
  const now = context.now()
  await sql`truncate counter`
  await sql`
    insert into counter (what, since, count)
    values ('old', ${now.minus({ days: 2 })}, 1), ('new', ${now.minus({ hours: 1 })}, 1)`
  await forgetVisits(context)
  expect(await sql`select what from counter`).toEqual([{ what: 'new' }])
})
