import { beforeEach, expect, it } from 'vitest'
import { answerOffers } from '../../server/rosters/answer-offers.ts'
import { cancelShift } from '../../server/rosters/cancel-shift.ts'
import { readCancelling, readShift } from '../../server/rosters/read-shift.ts'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAssignment } from '../../sql/rosters/assignments.ts'
import { rosterAt } from '../../sql/rosters/roster-shown.ts'
import { openPark } from '../setup/park.ts'
import type { laySmallPark } from '../setup/small-park.ts'
import { insideShift, layFedShift } from './fed-shift.ts'

const { sql, context } = await openPark('2026-11-25T09:00')
const { books, serving, toMendNow, attention } = insideShift({ sql, context })
const who = { accountId: 1 } as Coordinator
let park: Awaited<ReturnType<typeof laySmallPark>>
let other: number

beforeEach(async () => {
  ;({ park, other } = await layFedShift({ sql, context }))
})

const shift = async () => {
  const [row] = await sql<[{ shiftId: number; rosterId: number; version: number }]>`
    select shift_id, roster_id, version from shift join roster using (roster_id)`
  return row
}

it('what was booked inside a shift that is cancelled is said first, stays with its worker, and is to be mended', async () => {
  const appointmentId = await books(park.advice, '09:30')
  const seen = await shift()
  const roster = await rosterAt(sql, seen.rosterId)
  const read = roster && (await readShift(sql, roster, seen.shiftId, context.now()))
  const { guests } = read ? await readCancelling(sql, read) : { guests: [] }
  expect(guests.map(guest => guest.appointmentId)).toEqual([appointmentId])
  expect(await toMendNow()).toEqual([])

  await cancelShift(context, who, seen)

  expect(await attention()).toEqual([])
  expect(await serving()).toEqual([{ appointmentId, personId: park.lawyer }])
  expect(await toMendNow()).toEqual([[appointmentId, 'shift']])
  expect(await books(park.advice, '10:00')).toBeNull()
})

it('declined and booked into while it is cancelled, nobody holds it or is claimed for it in the end', async () => {
  await sql`
    update assignment set state = 'offered', offered_at = '2026-11-25', answer_by = '2026-11-27 09:00+08'`
  const [{ assignmentId }] = await sql<[{ assignmentId: number }]>`select assignment_id from assignment`
  const answers = [{ assignmentId, declined: 'away' as const }]
  const by = { personId: park.lawyer, accountId: null, filledIn: false, answers }
  const seen = await shift()

  await Promise.all([
    answerOffers(context, by).catch(error => error),
    cancelShift(context, who, seen),
    ...['09:00', '09:30', '10:00'].map(time => books(park.advice, time)),
  ])

  expect(await sql`select from reservation where assignment_id is not null`).toHaveLength(0)
  expect(await sql`select from assignment where state not in ('declined', 'withdrawn')`).toHaveLength(0)
  expect(await attention()).toEqual([])
})

it('taken while it is cancelled, an empty position is held by nobody, or whoever took it is told that it is off', async () => {
  const { shiftId, ...seen } = await shift()
  const [{ positionId }] = await sql<[{ positionId: number }]>`
    insert into shift_position (shift_id, qualifications, ordinal) values (${shiftId}, '{}', 9) returning position_id`
  const taken = { positionId, personId: other, state: 'accepted', answerBy: null, filledInBy: null } as const
  const takes = () => sql.begin(sql => insertAssignment(sql, { ...taken, at: context.now() }))

  const [took] = await Promise.allSettled([takes(), cancelShift(context, who, { ...seen, shiftId })])

  const states = (await sql`select state from assignment`).map(({ state }) => state)
  expect(new Set(states)).toEqual(new Set(['withdrawn']))
  expect(states).toHaveLength(took.status === 'fulfilled' ? 2 : 1)
  await expect(takes()).rejects.toMatchObject({ constraint_name: 'a_cancelled_shift_is_held_by_nobody' })
})
