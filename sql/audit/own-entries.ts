import type { DateTime } from 'luxon'
import type { TrustedHolder } from '../booking/holders.ts'
import { isOneOfTwo } from '../booking/kept-apart.ts'
import type { Sql } from '../connect.ts'

/** Who did something with a party, as that party is told: what kind of somebody, never which of them (PIPL 45). */
export interface OwnEntry {
  readonly at: DateTime
  readonly by: 'you' | 'desk' | 'clock'
  readonly verb: string
}

/**
 * What the audit holds of the party that somebody holds, oldest first. Of an appointment with another party in it, what others did
 * with the appointment is left out: it could be that party's doing, or about them (R14); so is what the wall does, of anybody's (R19a),
 * and what the safety worker did: somebody could be made to open this (R15). That a link was issued anew may be either's doing.
 */
export const ownEntries = (sql: Sql, { partyId }: TrustedHolder) => sql<OwnEntry[]>`
  select at, case actor when 'party/' || ${partyId}::bigint then 'you' when 'clock' then 'clock' else 'desk' end as by, verb
  from audit_entry
    join party on party_id = ${partyId}
      and about in ('party/' || party_id, 'appointment/' || appointment_id, 'appointment/' || keyed_as)
  where (actor = 'party/' || party_id or actor not like 'party/%' and (about = 'party/' || party_id or not ${isOneOfTwo(sql)}))
    and verb not like 'safety.%' and verb not like 'wall.%' and verb <> 'invitation.issue'
  order by entry_id`
