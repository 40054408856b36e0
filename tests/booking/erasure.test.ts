import { expect, it } from 'vitest'
import { eraseContacts } from '../../jobs/erase-contacts.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { bookFirst } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'

const { context, sql, setClock } = await openPark('2026-11-25T09:00')
await seedPark(sql, context.now())

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
})
