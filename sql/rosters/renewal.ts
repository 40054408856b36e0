import type { Sql } from '../connect.ts'

/** A standing assignment whose season ends soon. */
export interface Renewal {
  readonly standingId: number
  readonly weekday: number
  /** 'HH:mm' */
  readonly from: string
  readonly until: string
  readonly name: string
  /** 'YYYY-MM-DD', the first day on which it does not stand any more, as it is, and renewed. */
  readonly ends: string
  readonly renewed: string
  /** Why it would not be renewed: whoever stands may not hold it then, or others hold it by then. Null: it would. */
  readonly stopped: 'ineligible' | 'full' | null
}

/** Weeks before its end in which a season is renewed, and for how many more. */
const ENDING_WITHIN = 42
const RENEWED_FOR = 91

/** Whether, from the end of what is due on, others fill its row of the week, or the same person stands elsewhere at its hours. */
const filledBy = (sql: Sql, others: 'stand' | 'grown') => sql`(
  exists (
    select from ${sql(others)} other, (
      select upper(due.valid) union
      select lower(begun.valid) from stand begun
      where begun.duty_pattern_id = due.duty_pattern_id and lower(begun.valid) >= upper(due.valid) and lower(begun.valid) < due.renewed)
      begins (day)
    where other.standing_assignment_id <> due.standing_assignment_id and other.duty_pattern_id = due.duty_pattern_id
      and other.stands @> begins.day
    group by begins.day, due.positions having count(*) >= due.positions)
  or exists (
    select from ${sql(others)} other
    where other.standing_assignment_id <> due.standing_assignment_id and other.person_id = due.person_id
      and other.weekday = due.weekday and other.hours && due.hours and other.stands && daterange(upper(due.valid), due.renewed)))`

/**
 * Named parts of a query: stand, due, grown, judged. What of a duty ends within six weeks of a day, and whether 13 weeks more are free
 * for it: of those who stand as it is, and then of those who would be renewed along with it.
 */
const judged = (sql: Sql, dutyId: number, day: string) => sql`
  stand as materialized (
    select standing_assignment_id, person_id, firm_id, weekday, hours, qualifications, positions, standing.valid,
      standing.valid as stands, pattern.duty_pattern_id,
      case when upper(standing.valid) between ${day}::date and ${day}::date + ${ENDING_WITHIN}::int
        then least(upper(standing.valid) + ${RENEWED_FOR}::int, upper(pattern.valid)) end as renewed
    from standing_assignment standing join duty_pattern pattern using (duty_pattern_id)
    where duty_id = ${dutyId}),
  due as materialized (
    select due.*, case
      when person_id is not null and not (
        exists (select from person where person.person_id = due.person_id and standing = 'active')
        and exists (
          select from duty_organisation join affiliation using (organisation_id)
          where duty_id = ${dutyId} and affiliation.person_id = due.person_id and during @> upper(due.valid))
        and (qualifications = '{}' or exists (
          select from held_qualification held
          where held.person_id = due.person_id and qualification = any(qualifications) and held.valid @> upper(due.valid))))
        then 'ineligible'
      when ${filledBy(sql, 'stand')} then 'full' end as stopped
    from stand due where renewed > upper(valid)),
  grown as materialized (
    select stand.standing_assignment_id, stand.duty_pattern_id, stand.person_id, stand.weekday, stand.hours,
      case when due.standing_assignment_id is null then stand.valid else daterange(lower(stand.valid), due.renewed) end as stands
    from stand left join due on due.standing_assignment_id = stand.standing_assignment_id and stopped is null),
  judged as materialized (
    select standing_assignment_id, person_id, firm_id, weekday, hours, upper(valid) as ends, renewed,
      coalesce(stopped, case when ${filledBy(sql, 'grown')} then 'full' end) as stopped
    from due)`

/** What would be renewed for a season, and what would not. @param day 'YYYY-MM-DD', today */
export const renewalsOf = (sql: Sql, dutyId: number, day: string) => sql<Renewal[]>`
  with ${judged(sql, dutyId, day)}
  select standing_assignment_id as standing_id, weekday, to_char(lower(hours), 'HH24:MI') as "from",
    to_char(upper(hours), 'HH24:MI') as until, coalesce(person.name, firm.name) as name, ends, renewed, stopped
  from judged left join person using (person_id) left join firm using (firm_id)
  order by weekday, hours, standing_assignment_id`

/** Renews what of a duty can be. Whoever calls holds the duty's row, so that nobody adds to it meanwhile. */
export const renewStanding = (sql: Sql, dutyId: number, day: string) => sql`
  with ${judged(sql, dutyId, day)}
  update standing_assignment set valid = daterange(lower(valid), renewed)
  from judged
  where judged.standing_assignment_id = standing_assignment.standing_assignment_id and stopped is null`
