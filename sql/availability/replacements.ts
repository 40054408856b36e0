import type { Sql } from '../connect.ts'
import { claimedFor } from './claimed-for.ts'
import { type OpenNeed, picked } from './pick.ts'

export interface Replacement extends OpenNeed {
  readonly appointmentId: number
}

interface ReplacementsOf {
  readonly appointmentIds: readonly number[]
  /** As the languages of a person name it, for whoever ticked 'dialect' (R18). */
  readonly dialect: string
}

/**
 * For each of these appointments, at the hour it has and for all that it claims: a row for each need of its service with who or what
 * is free for it, as if it claimed nothing; those who serve it already first, the others in order of R18. No row: its place is not
 * open for it then. As pick, whatever the lead and horizon of its service, and whether that is closed for new bookings.
 */
export const replacements = (sql: Sql, { appointmentIds, dialect }: ReplacementsOf) => sql<Replacement[]>`
  select wanted.appointment_id, its.*
  from (
    select appointment_id, service_id, during, claimed, lower(claimed) as since, upper(claimed) as until,
      case when exists (
        select from party
        where party.appointment_id = standing.appointment_id and withdrawn_at is null and 'dialect' = any(prepare))
      then ${dialect} end as language
    from (
      select appointment_id, service_id, during, ${claimedFor(sql)} as claimed
      from appointment join service using (service_id)
      where appointment_id = any(${[...appointmentIds]}::bigint[]) and state in ('booked', 'arrived')) standing) wanted
    cross join lateral (${picked(
      sql,
      {
        service: sql`wanted.service_id`,
        now: sql`wanted.since`,
        from: sql`wanted.since`,
        to: sql`wanted.until`,
        except: sql`wanted.appointment_id`,
        stands: true,
        hour: { during: sql`wanted.during`, claimed: sql`wanted.claimed` },
      },
      {
        starts: sql`lower(wanted.during)`,
        language: sql`wanted.language`,
        keeping: sql`wanted.appointment_id`,
      },
    )}) its`
