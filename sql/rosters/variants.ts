import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { RosterShown } from './roster-shown.ts'

/** Another draft of the same duty on some of the same days. */
export interface Variant {
  readonly rosterId: number
  readonly madeAt: DateTime | null
  readonly version: number
}

/** The drafts that stand beside a roster, the earliest first. */
export const draftsBeside = (
  sql: Sql,
  { rosterId, dutyId, from, until }: Pick<RosterShown, 'rosterId' | 'dutyId' | 'from' | 'until'>,
) => sql<Variant[]>`
  select roster_id, made_at, version from roster
  where duty_id = ${dutyId} and state = 'draft' and roster_id <> ${rosterId}
    and period && daterange(${from}::date, ${until}::date)
  order by roster_id`

/** Copies a draft with its shifts, its positions, whoever is in them and the rules that were let go, and gives the number of the copy; undefined of what is no draft. */
export const copyDraft = async (
  sql: Sql,
  rosterId: number,
  { at, by }: { readonly at: DateTime; readonly by: number },
): Promise<number | undefined> => {
  const [row] = await sql<{ rosterId: number }[]>`
    with made as (
      insert into roster (duty_id, period, made_at, made_by)
      select duty_id, period, ${at}, ${by} from roster where roster_id = ${rosterId} and state = 'draft'
      returning roster_id),
    former as materialized (
      select during, ordinal, weight, duty_pattern_hours, qualifications, position_id, left_out_at
      from shift join shift_position using (shift_id) where roster_id = ${rosterId}),
    made_shift as (
      insert into shift (roster_id, during, weight, duty_pattern_hours)
      select distinct made.roster_id, during, weight, duty_pattern_hours from made, former
      returning shift_id, during),
    made_position as (
      insert into shift_position (shift_id, qualifications, ordinal, left_out_at)
      select made_shift.shift_id, qualifications, ordinal, left_out_at from made_shift join former using (during)
      returning position_id, shift_id, ordinal),
    made_assignment as (
      insert into assignment (position_id, person_id, firm_id, state, fixed, answered_by, filled_in, changed_at)
      select made_position.position_id, person_id, firm_id, state, fixed, answered_by, filled_in, ${at}
      from made_position join made_shift using (shift_id) join former using (during, ordinal)
        join assignment on assignment.position_id = former.position_id and state in ('planned', 'standing')),
    made_easing as (
      insert into roster_easing (roster_id, person_id, rule, day, shift_id, allows, eased_at, eased_by)
      select made.roster_id, person_id, rule, roster_easing.day, made_shift.shift_id, allows, eased_at, eased_by
      from made, roster_easing left join shift had using (shift_id) left join made_shift on made_shift.during = had.during
      where roster_easing.roster_id = ${rosterId})
    select roster_id from made`
  return row?.rosterId
}
