import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import { type DutyDays, dutyDays } from './duty-days.ts'

export interface NewDraft extends DutyDays {
  readonly at: DateTime
  /** The account. */
  readonly by: number
}

/** Begins a draft, and gives its number. It has no shifts yet. */
export const insertRoster = async (sql: Sql, { dutyId, from, until, at, by }: NewDraft): Promise<number> => {
  const [{ rosterId }] = await sql<[{ rosterId: number }]>`
    insert into roster (duty_id, period, made_at, made_by)
    values (${dutyId}, daterange(${from}::date, ${until}::date), ${at}, ${by})
    returning roster_id`
  return rosterId
}

/** What a shift weighs, of a row with its day, its isodow and its hours: 2 on the eve of a holiday, 1.5 of an evening or a weekend, else 1 (R41). */
export const weightOf = (sql: Sql) => sql`
  case
    when exists (select from calendar_day where calendar_day.day = row.day + 1 and kind = 'holiday')
      and not exists (select from calendar_day where calendar_day.day = row.day and kind = 'holiday') then 2
    when lower(hours) >= '18:00' then 1.5
    when isodow > 5 and not exists (
      select from calendar_day where calendar_day.day = row.day and kind = 'make_up_workday') then 1.5
    else 1 end`

/**
 * Gives a draft the shifts of its duty's week, by the calendar of its place (R5), none while it is closed; each with its positions, and
 * in these whoever stands there (R40a).
 */
export const insertShifts = (
  sql: Sql,
  { rosterId, ...days }: DutyDays & { readonly rosterId: number },
) => sql`
  with ${dutyDays(sql, days)},
  row as materialized (
    select duty_pattern_id, day, isodow, hours, span(midnight, hours) as during, qualifications, positions
    from stands join duty_pattern using (duty_id) join day using (weekday)
    where valid @> day
      and (not special or exists (
        select from special_opening
        where special_opening.place_id = stands.place_id and special_opening.day = day.day and special_opening.hours @> duty_pattern.hours))
      and not exists (
        select from closure where closure.place_id = stands.place_id and closure.during && span(midnight, duty_pattern.hours))),
  made as (
    insert into shift (roster_id, during, duty_pattern_hours, weight)
    select distinct ${rosterId}::bigint, during, hours, ${weightOf(sql)}
    from row
    returning shift_id, during),
  asked as materialized (
    select shift_id, duty_pattern_id, day, nth, qualifications,
      row_number() over (partition by shift_id order by duty_pattern_id, nth) as ordinal
    from made join row using (during) cross join lateral generate_series(1, positions) nth),
  position as (
    insert into shift_position (shift_id, qualifications, ordinal)
    select shift_id, qualifications, ordinal from asked
    returning position_id, shift_id, ordinal)
  insert into assignment (position_id, person_id, firm_id, state, changed_at)
  select position_id, person_id, firm_id, 'standing', made_at
  from position join asked using (shift_id, ordinal)
    join (
      select duty_pattern_id, person_id, firm_id, day,
        row_number() over (partition by duty_pattern_id, day order by standing_assignment_id) as nth
      from standing_assignment join day on valid @> day) standing using (duty_pattern_id, day, nth)
    join roster on roster_id = ${rosterId}`

/** Deletes a draft; what is published stays. @returns whether there was one. */
export const deleteDraft = async (sql: Sql, rosterId: number): Promise<boolean> => {
  const { count } = await sql`delete from roster where roster_id = ${rosterId} and state = 'draft'`
  return count === 1
}

/** The day after the last roster of a duty, 'YYYY-MM-DD'; null before the first. */
export const endOfLastRoster = async (sql: Sql, dutyId: number): Promise<string | null> => {
  const [row] = await sql<[{ until: string | null }]>`
    select max(upper(period)) as until from roster where duty_id = ${dutyId} and state = 'published'`
  return row.until
}
