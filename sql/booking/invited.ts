import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { Invited } from './holders.ts'
import { ownEnds } from './own-hours.ts'
import { isOver } from './standing.ts'
import { beginsAlone } from './together.ts'

/** What whoever is invited is shown, once they have answered what is asked first (R14, R15). */
export interface InvitedShown {
  readonly reference: string
  /** Of this party: later than the other's. */
  readonly starts: DateTime
  readonly ends: DateTime
  readonly saidZh: string
  readonly saidEn: string
  readonly beginsAlone: boolean
  /** The two questions are answered. */
  readonly asked: boolean
  /** The invitation is answered already. */
  readonly answered: boolean
  /** It is off, over, or they do not come. */
  readonly over: boolean
}

/** The own side of whoever is invited. */
export const invitedShown = async (sql: Sql, { partyId }: Invited): Promise<InvitedShown> => {
  const [row] = await sql<[InvitedShown]>`
    select reference, arrives_at as starts, ${ownEnds(sql)} as ends, said_zh, said_en, ${beginsAlone(sql)} as begins_alone,
      ease_sealed is not null
        or exists (select from safety_case where safety_case.party_id = party.party_id) as asked,
      consented_at is not null as answered, ${isOver(sql)} as over
    from party join appointment using (appointment_id) join service using (service_id) join place using (place_id)
    where party_id = ${partyId}`
  return row
}

/** Closes the invitation wherever it is open: it is answered. */
export const closeInvitation = (sql: Sql, { partyId }: Invited) => sql`
  delete from visitor_session where party_id = ${partyId} and opened_with = 'invitation'`
