import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { PairOf } from './askable-wishes.ts'

/** A pair as the coordinators of one of them see it. */
export interface PairShown extends PairOf {
  readonly name: string
  readonly withName: string
}

/** Somebody who may stand in a roster beside the organisation's people. */
export interface Pairable {
  readonly personId: number
  readonly name: string
  /** Of the organisation itself. */
  readonly own: boolean
}

/**
 * Named part of a query: who works on a day for an organisation, or for one with which it holds a duty. Nobody else's name is this
 * organisation's to see.
 */
const circle = (sql: Sql, { organisationId }: OwnOrganisation, day: string) => sql`
  circle as materialized (
    select person.person_id, name, bool_or(organisation_id = ${organisationId}) as own
    from affiliation join person using (person_id)
    where during @> ${day}::date and standing <> 'left' and (
      organisation_id = ${organisationId} or organisation_id in (
        select other.organisation_id from duty_organisation mine join duty_organisation other using (duty_id)
        where mine.organisation_id = ${organisationId}))
    group by person.person_id)`

/** Whom a pair can be made of, the organisation's own first. */
export const pairable = (sql: Sql, own: OwnOrganisation, day: string) => sql<Pairable[]>`
  with ${circle(sql, own, day)}
  select person_id, name, own from circle order by own desc, name, person_id`

/** The pairs in which somebody of the organisation is. */
export const pairsOf = (sql: Sql, own: OwnOrganisation, day: string) => sql<PairShown[]>`
  with ${circle(sql, own, day)}
  select one.person_id, one.name, other.person_id as with_person_id, other.name as with_name, kind
  from pair join circle one using (person_id) join circle other on other.person_id = with_person_id
  where one.own or other.own
  order by one.name, other.name, one.person_id, other.person_id`

/** Makes two people a pair; false when they are one already. */
export const insertPair = async (sql: Sql, { personId, withPersonId, kind }: PairOf): Promise<boolean> => {
  const { count } = await sql`
    insert into pair (person_id, with_person_id, kind)
    values (least(${personId}::bigint, ${withPersonId}::bigint), greatest(${personId}::bigint, ${withPersonId}::bigint), ${kind})
    on conflict do nothing`
  return count === 1
}

/** Lets two people be no pair any more; false when they are none of that kind. */
export const deletePair = async (sql: Sql, { personId, withPersonId, kind }: PairOf): Promise<boolean> => {
  const { count } = await sql`
    delete from pair where person_id = ${personId} and with_person_id = ${withPersonId} and kind = ${kind}`
  return count === 1
}
