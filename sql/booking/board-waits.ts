import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** What waits for somebody of an organisation, counted. */
export interface WaitsOnBoard {
  /** Calls that nobody has made yet (R36). */
  readonly toRing: number
  /** Sessions of which nobody said by closing how they went (R20). */
  readonly unclear: number
}

/** What waits in an organisation's own services, on whichever day (R60). */
export const waitsOfOrganisation = (sql: Sql, { organisationId }: OwnOrganisation) => sql<[WaitsOnBoard]>`
  select
    (select count(*)
      from ring join party using (party_id) join appointment using (appointment_id) join service using (service_id)
      where outcome is null and organisation_id = ${organisationId}) as to_ring,
    (select count(*)
      from appointment join service using (service_id)
      where state = 'unclear' and organisation_id = ${organisationId}) as unclear`
