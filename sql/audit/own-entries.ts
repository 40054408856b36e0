import type { DateTime } from 'luxon'
import type { TrustedHolder } from '../booking/holders.ts'
import type { Sql } from '../connect.ts'

/** Who did something with a party, as that party is told: what kind of somebody, never which of them (PIPL 45). */
export interface OwnEntry {
  readonly at: DateTime
  readonly by: 'you' | 'desk' | 'clock'
  readonly verb: string
}

/**
 * What the audit holds of the party that somebody holds, oldest first. Of an appointment with another party in it, what others did
 * with the appointment is left out: it could be that party's doing, or about them (R14); so is what the wall does, of anybody's (R19a).
 */
export const ownEntries = (sql: Sql, { partyId, appointmentId }: TrustedHolder) => sql<OwnEntry[]>`
  select at, case actor when 'party/' || ${partyId}::bigint then 'you' when 'clock' then 'clock' else 'desk' end as by, verb
  from audit_entry
  where verb not like 'wall.%' and (actor = 'party/' || ${partyId}::bigint or actor not like 'party/%')
    and (about = 'party/' || ${partyId}::bigint
      or about = 'appointment/' || ${appointmentId}::bigint
        and (actor = 'party/' || ${partyId}::bigint or not exists (
          select from party where appointment_id = ${appointmentId} and party_id <> ${partyId})))
  order by entry_id`
