import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { certificatesRunningOut } from '../people/certificates.ts'

/** What waits for somebody of an organisation, counted. */
export interface WaitsOnBoard {
  /** Calls that nobody has made yet (R36). */
  readonly toRing: number
  /** Sessions of which nobody said by closing how they went (R20). */
  readonly unclear: number
  /** Certificates of its people that run out within as many days as were asked for, and how many days the next one has. */
  readonly runningOut: number
  readonly nextOutIn: number | null
}

/** What waits in an organisation's own services, on whichever day (R60), and of its people. */
export const waitsOfOrganisation = (sql: Sql, own: OwnOrganisation, today: string, days: number) => sql<
  [WaitsOnBoard]
>`
  select
    (select count(*)
      from ring join party using (party_id) join appointment using (appointment_id) join service using (service_id)
      where outcome is null and organisation_id = ${own.organisationId}) as to_ring,
    (select count(*)
      from appointment join service using (service_id)
      where state = 'unclear' and organisation_id = ${own.organisationId}) as unclear,
    count(*)::int as running_out, min(days_left) as next_out_in
  from (${certificatesRunningOut(sql, own, today, days)}) as out`
