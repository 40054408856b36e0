import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

export interface OwnService {
  readonly serviceId: number
  readonly nameZh: string
  readonly nameEn: string
  /** The person may be asked to serve it. */
  readonly serves: boolean
}

/** The services of an organisation, and which of them somebody can be asked for. */
export const servicesServed = (sql: Sql, { organisationId }: OwnOrganisation, personId: number) => sql<
  OwnService[]
>`
  select service_id, name_zh, name_en,
    exists (
      select from service_worker
      where service_worker.service_id = service.service_id and person_id = ${personId}) as serves
  from service where organisation_id = ${organisationId} order by service_id`
