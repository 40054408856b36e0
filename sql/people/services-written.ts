import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** Lets somebody be asked for these of an organisation's services and for none of its others. */
export const writeServicesServed = (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  personId: number,
  serviceIds: readonly number[],
) => sql`
  with unticked as (
    delete from service_worker using service
    where service.service_id = service_worker.service_id and organisation_id = ${organisationId}
      and person_id = ${personId} and service_worker.service_id <> all(${[...serviceIds]}::bigint[]))
  insert into service_worker (service_id, person_id)
  select service_id, ${personId} from service
  where organisation_id = ${organisationId} and service_id = any(${[...serviceIds]}::bigint[])
  on conflict do nothing`
