import type { Sql } from '../connect.ts'

/** Somebody who holds a position of a duty's week without being asked again (R40a). */
export interface Standing {
  readonly standingId: number
  readonly patternId: number
  /** 1 = Monday … 7 = Sunday */
  readonly weekday: number
  /** 'HH:mm' */
  readonly from: string
  readonly until: string
  /** Of the person, or of the firm that names its person later. */
  readonly name: string
  readonly isFirm: boolean
  /** 'YYYY-MM-DD' */
  readonly since: string
  /** The first day on which it does not stand any more; null: no end is known. */
  readonly ends: string | null
  /** The first day of its term without a certificate that is asked for; null: there is none, or it is a firm. */
  readonly lapses: string | null
  /** The day in its term on which a leave of theirs begins, or goes on; null: none is known. */
  readonly away: string | null
}

/** Who stands in a duty's week on a day or later, Monday first. @param day 'YYYY-MM-DD' */
export const standingOf = (sql: Sql, dutyId: number, day: string) => sql<Standing[]>`
  select standing_assignment_id as standing_id, duty_pattern_id as pattern_id, weekday,
    to_char(lower(hours), 'HH24:MI') as "from", to_char(upper(hours), 'HH24:MI') as until,
    coalesce(person.name, firm.name) as name, firm_id is not null as is_firm,
    lower(standing.valid) as since, upper(standing.valid) as ends,
    case when standing.person_id is not null and qualifications <> '{}' then (
      select lower(datemultirange(rest) - coalesce(range_agg(held.valid), '{}'::datemultirange))
      from held_qualification held where held.person_id = standing.person_id and qualification = any(qualifications)) end as lapses,
    (select greatest(day_here(min(lower(during))), lower(rest)) from leave
      where leave.person_id = standing.person_id and during && span(rest)) as away
  from standing_assignment standing join duty_pattern using (duty_pattern_id)
    left join person using (person_id) left join firm using (firm_id)
    cross join lateral (select standing.valid * daterange(${day}::date, null)) term (rest)
  where duty_id = ${dutyId} and not isempty(rest)
  order by weekday, hours, duty_pattern_id, standing_assignment_id`

export interface PersonToStand {
  readonly personId: number
  readonly name: string
}

/** Who could stand in some row of a duty's week: active, of an organisation that holds it, with a certificate that it asks for. */
export const peopleToStand = (sql: Sql, dutyId: number, day: string) => sql<PersonToStand[]>`
  select person_id, name from person
  where standing = 'active'
    and exists (
      select from duty_organisation join affiliation using (organisation_id)
      where duty_id = ${dutyId} and affiliation.person_id = person.person_id
        and (upper_inf(during) or upper(during) > ${day}::date))
    and exists (
      select from duty_pattern
      where duty_id = ${dutyId} and (qualifications = '{}' or exists (
        select from held_qualification held
        where held.person_id = person.person_id and qualification = any(qualifications)
          and (upper_inf(held.valid) or upper(held.valid) > ${day}::date))))
  order by name, person_id`

export interface NewStanding {
  readonly patternId: number
  /** One of the two. */
  readonly personId: number | null
  readonly firmId: number | null
  /** 'YYYY-MM-DD' */
  readonly since: string
  /** The first day on which it does not stand any more; null: until it is ended. */
  readonly ends: string | null
}

/** Adds it, for as long as its row of the week counts. */
export const insertStanding = (sql: Sql, { patternId, personId, firmId, since, ends }: NewStanding) => sql`
  insert into standing_assignment (duty_pattern_id, person_id, firm_id, valid)
  select duty_pattern_id, ${personId}, ${firmId}, valid * daterange(${since}::date, ${ends}::date)
  from duty_pattern where duty_pattern_id = ${patternId}`

/** Ends one of a duty from a day on; one that would only have begun then goes altogether. @returns whether the duty has it */
export const endStanding = async (
  sql: Sql,
  dutyId: number,
  { standingId, day }: { readonly standingId: number; readonly day: string },
): Promise<boolean> => {
  const theirs = sql`
    standing_assignment_id = ${standingId}
    and duty_pattern_id in (select duty_pattern_id from duty_pattern where duty_id = ${dutyId})`
  const gone = await sql`delete from standing_assignment where ${theirs} and lower(valid) >= ${day}::date`
  const cut = await sql`
    update standing_assignment set valid = valid * daterange(null, ${day}::date)
    where ${theirs} and lower(valid) < ${day}::date`
  return gone.count + cut.count > 0
}
