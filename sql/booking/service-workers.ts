import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** Somebody who may be asked to serve: of whichever organisation, with what they hold of what is needed. */
export interface Servant {
  readonly personId: number
  readonly name: string
  readonly own: boolean
  /** Codes of the needed qualifications that they hold on that day or later; empty for whoever serves it without. */
  readonly holds: readonly string[]
  readonly standing: 'active' | 'paused' | 'left'
}

export interface ServantsOf {
  readonly serviceId: number
  readonly own: OwnOrganisation
  readonly day: string
}

/** Who holds what a service needs on a day or later, and who serves it now; own people first. */
export const servantsOf = (sql: Sql, { serviceId, own, day }: ServantsOf) => sql<Servant[]>`
  select person_id, name, standing, holds, exists (
      select from affiliation
      where affiliation.person_id = person.person_id and organisation_id = ${own.organisationId}
        and (upper_inf(during) or upper(during) > ${day}::date)) as own
  from person cross join lateral (
    select array(
      select distinct qualification from held_qualification join service_need on qualification = any(qualifications)
      where service_id = ${serviceId} and held_qualification.person_id = person.person_id
        and (upper_inf(valid) or upper(valid) > ${day}::date)
      order by qualification) as holds) held
  where holds <> '{}' and standing <> 'left'
    or person_id in (select person_id from service_worker where service_id = ${serviceId})
  order by own desc, name collate "C", person_id`

/** Ends the permission to serve of whoever is not among them. */
export const deleteServiceWorkers = (sql: Sql, serviceId: number, staying: readonly number[]) => sql`
  delete from service_worker
  where service_id = ${serviceId} and person_id <> all(${[...staying]}::bigint[])`

/** Permits those to serve who hold something that the service needs; whoever holds nothing of it is left out. */
export const insertServiceWorkers = (sql: Sql, serviceId: number, personIds: readonly number[]) => sql`
  insert into service_worker (service_id, person_id)
  select ${serviceId}, person_id from person
  where person_id = any(${[...personIds]}::bigint[]) and standing <> 'left' and exists (
    select from held_qualification join service_need on qualification = any(qualifications)
    where service_id = ${serviceId} and held_qualification.person_id = person.person_id)
  on conflict do nothing`
