import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import { weightOf } from './drafts.ts'

/** The day, 'YYYY-MM-DD', and the hours, 'HH:mm', of a shift that no row of the week asks for. */
export interface ShiftHours {
  readonly day: string
  readonly from: string
  readonly until: string
}

const span = (sql: Sql, { day, from, until }: ShiftHours) =>
  sql`span(here(${day}::date), ${`[${from},${until})`}::timerange)`
const weight = (sql: Sql, { day, from, until }: ShiftHours) => sql`
  (select ${weightOf(sql)} from (
    select ${day}::date as day, extract(isodow from ${day}::date)::int as isodow, ${`[${from},${until})`}::timerange as hours) row)`

/** The shift of a roster that keeps exactly these hours and takes place; undefined when there is none. */
export const shiftAt = async (sql: Sql, rosterId: number, hours: ShiftHours): Promise<number | undefined> => {
  const [row] = await sql<{ shiftId: number }[]>`
    select shift_id from shift
    where roster_id = ${rosterId} and cancelled_at is null and during = ${span(sql, hours)}`
  return row?.shiftId
}

/** Adds a shift of its own to a roster, and gives its number; no position is in it yet. */
export const insertShift = async (sql: Sql, rosterId: number, hours: ShiftHours): Promise<number> => {
  const [{ shiftId }] = await sql<[{ shiftId: number }]>`
    insert into shift (roster_id, during, weight) values (${rosterId}, ${span(sql, hours)}, ${weight(sql, hours)})
    returning shift_id`
  return shiftId
}

/** Adds so many positions to a shift after those that it has, and gives their numbers. */
export const insertPositions = (
  sql: Sql,
  shiftId: number,
  { qualifications, positions }: { readonly qualifications: readonly string[]; readonly positions: number },
) => sql<{ positionId: number }[]>`
  insert into shift_position (shift_id, qualifications, ordinal)
  select ${shiftId}, ${[...qualifications]}::text[],
    (select coalesce(max(ordinal), 0) from shift_position where shift_id = ${shiftId}) + nth
  from generate_series(1, ${positions}) nth
  returning position_id`

/** Gives a shift other hours: it is one of its own from then on, whatever row of the week it came from. */
export const moveShift = (sql: Sql, shiftId: number, hours: ShiftHours, at: DateTime) => sql`
  update shift set during = ${span(sql, hours)}, weight = ${weight(sql, hours)}, duty_pattern_hours = null,
    sequence = sequence + 1, changed_at = ${at}
  where shift_id = ${shiftId}`

/** Forgets a shift of a draft, with whoever was planned in it. */
export const deleteShift = (sql: Sql, shiftId: number) => sql`delete from shift where shift_id = ${shiftId}`

/** Writes that a shift does not take place; what it was stays to be read. */
export const markCancelled = (sql: Sql, shiftId: number, at: DateTime) =>
  sql`
    update shift set cancelled_at = ${at}, sequence = sequence + 1, changed_at = ${at} where shift_id = ${shiftId}`

/** Locks a shift: until the transaction ends nobody is put into it. What is read of it afterwards is read in another statement. */
export const lockShift = (sql: Sql, shiftId: number) =>
  sql`select shift_id from shift where shift_id = ${shiftId} for no key update`
