import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import { isOneOfTwo } from '../booking/kept-apart.ts'
import type { Sql } from '../connect.ts'

/** Whose timeline: an appointment of one's own organisation, with its parties. */
export interface TimelineOf {
  readonly appointmentId: number
  readonly partyIds: readonly number[]
}

/** What was done with it, by whom. */
export interface Done {
  readonly at: DateTime
  readonly verb: string
  readonly by: 'party' | 'clock' | 'account'
  /** Of an account that is a person's. */
  readonly name: string | null
  /** The party it was done by or about, where it was one. */
  readonly reference: string | null
}

/**
 * What the audit holds of it, newest first; but what a safety worker did, which is for nobody else (R15). Where two were to come, whoever of
 * the park moved it or called it off is not named, nor whether they did: a decision of the safety worker does both.
 */
export const doneWith = (sql: Sql, _own: OwnOrganisation, { appointmentId, partyIds }: TimelineOf) => {
  const abouts = [`appointment/${appointmentId}`, ...partyIds.map(partyId => `party/${partyId}`)]
  const unnamed = sql`(
    verb in ('appointment.move', 'appointment.call_off') and actor not like 'party/%'
    and exists (select from party where party.appointment_id = ${appointmentId} and ${isOneOfTwo(sql)}))`
  return sql<Done[]>`
    select at, verb,
      case when ${unnamed} then 'account' when actor = 'clock' then 'clock' else split_part(actor, '/', 1) end as by,
      case when not ${unnamed} then person.name end as name, reference
    from audit_entry
      left join account on actor = 'account/' || account_id
      left join person on person.person_id = account.person_id
      left join party on party_id = any (${[...partyIds]}::bigint[]) and 'party/' || party_id in (actor, about)
    where about = any (${abouts}::text[]) and verb not like 'safety.%'
    order by entry_id desc`
}

/** What was said to its parties, or is to be. */
export interface Told {
  readonly at: DateTime
  readonly kind: string
  readonly channel: 'sms' | 'email' | 'robot'
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped' | 'expired'
  readonly reference: string
}

/** The messages to its parties. */
export const toldTo = (sql: Sql, _own: OwnOrganisation, { partyIds }: TimelineOf) => sql<Told[]>`
  select coalesce(sent_at, due_at) as at, kind, channel, state, reference
  from message join party using (party_id) where party_id = any (${[...partyIds]}::bigint[])`

export interface Rung {
  /** Null: there is no hour for it. */
  readonly at: DateTime | null
  readonly kind: string
  readonly outcome: 'told' | 'no_answer' | 'somebody_else' | 'dropped' | null
  readonly reference: string
}

/** The calls to its parties. */
export const rungTo = (sql: Sql, _own: OwnOrganisation, { partyIds }: TimelineOf) => sql<Rung[]>`
  select coalesce(rung_at, lower(ring_between)) as at, about ->> 'kind' as kind, outcome, reference
  from ring join party using (party_id) where party_id = any (${[...partyIds]}::bigint[])`
