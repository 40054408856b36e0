import { beforeEach, expect, it } from 'vitest'
import { answerUrgent } from '../../server/rosters/answer-urgent.ts'
import { fillPositions } from '../../server/rosters/fill-positions.ts'
import { openPark } from '../setup/park.ts'
import type { laySmallPark } from '../setup/small-park.ts'
import { insideShift, layFedShift } from './fed-shift.ts'

const { sql, context } = await openPark('2026-12-02T07:00')
const { books, serving, toMendNow, attention } = insideShift({ sql, context })
let park: Awaited<ReturnType<typeof laySmallPark>>
let other: number

beforeEach(async () => {
  ;({ park, other } = await layFedShift({ sql, context }))
  await sql`update roster set period = '[2026-11-30,2026-12-28)'`
  await sql`insert into account (email) values ('caller@example.org') on conflict do nothing`
})

/** The other lawyer is asked for the shift, and says yes. */
const takes = async () => {
  const [{ offerId }] = await sql<[{ offerId: number }]>`
    with called as (
      insert into urgent_call (position_id, called_at, called_by, answer_by)
      select position_id, '2026-12-02 07:00+08', (select min(account_id) from account), '2026-12-02 08:00+08'
      from shift_position returning call_id)
    insert into urgent_offer (call_id, person_id, asked_at)
    select call_id, ${other}, '2026-12-02 07:00+08' from called returning offer_id`
  const answer = { offerId, positionId: null, comes: true, accountId: null, filledIn: false }
  expect(await answerUrgent(context, answer)).toBe(true)
}
const assignments = () =>
  sql`select person_id, state, withdrawn_because from assignment order by assignment_id`

it('from whoever is away the shift goes to the first yes with what was booked inside (R9, R46a)', async () => {
  const appointmentId = await books(park.advice, '09:30')
  await sql`
    insert into leave (person_id, during, kind)
    values (${park.lawyer}, '[2026-12-02 08:00+08,2026-12-02 18:00+08)', 'away')`
  expect(await toMendNow()).toEqual([[appointmentId, 'away']])

  await takes()

  expect(await serving()).toEqual([{ appointmentId, personId: other }])
  expect(await attention()).toEqual([{ appointmentId, resourceId: other, own: true }])
  expect(await toMendNow()).toEqual([])
  expect(await assignments()).toEqual([
    { personId: park.lawyer, state: 'withdrawn', withdrawnBecause: 'urgent' },
    { personId: other, state: 'accepted', withdrawnBecause: null },
  ])
})

it('what was left behind when the position was emptied goes along too; of whom they know it stays to be mended', async () => {
  const [known, alone] = [await books(park.advice, '09:30'), await books(park.advice, '10:00')]
  await sql`insert into known_by (appointment_id, person_id, said_at) values (${known}, ${other}, '2026-11-25')`
  await sql`delete from reservation where within is not null`
  await sql`delete from reservation where assignment_id is not null`
  await sql`update assignment set state = 'declined', declined_because = 'away'`

  await takes()

  expect(await serving()).toEqual([
    { appointmentId: known, personId: park.lawyer },
    { appointmentId: alone, personId: other },
  ])
  expect(await attention()).toEqual([{ appointmentId: alone, resourceId: other, own: true }])
  expect(await toMendNow()).toEqual([[known, 'shift']])
})

it('whoever is filled in by hand takes along what was left behind, as whoever answers a call does', async () => {
  const appointmentId = await books(park.advice, '09:30')
  await sql`delete from reservation where within is not null`
  await sql`delete from reservation where assignment_id is not null`
  await sql`update assignment set state = 'declined', declined_because = 'away'`
  const [filling] = await sql<[{ rosterId: number; positionId: number; accountId: number }]>`
    select roster_id, position_id, (select min(account_id) from account) as account_id
    from shift_position join shift using (shift_id)`
  const { rosterId, positionId, accountId } = filling

  await fillPositions(context, { accountId }, rosterId, [{ positionId, personId: other }])

  expect(await serving()).toEqual([{ appointmentId, personId: other }])
  expect(await toMendNow()).toEqual([])
})
