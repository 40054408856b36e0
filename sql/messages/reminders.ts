import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { NewMessage } from './outbox.ts'

/**
 * Writes down that the reminders of a party are planned for its present sequence. Locks it until the transaction ends, so that of
 * two who plan at the same moment one waits for the other.
 */
export const markPlanned = (sql: Sql, partyId: number) => sql`
  update party set planned_sequence = sequence where party_id = ${partyId}`

/**
 * Parties to come whose reminders nobody has planned for their present hour, the soonest first: booked or moved by a version that
 * knew of none, or come back with an archive of one.
 * @param starts those that start after it: from two hours before on there is nothing to remind of (R34).
 */
export const partiesUnplanned = (sql: Sql, { starts, most }: { starts: DateTime; most: number }) => sql<
  { partyId: number }[]
>`
  select party_id from party join appointment using (appointment_id)
  where planned_sequence is distinct from party.sequence and arrives_at > ${starts}
    and state = 'booked' and withdrawn_at is null and erased_at is null and reach_by <> 'none'
  order by arrives_at, party_id
  limit ${most}`

export interface PlannedAnew {
  readonly partyId: number
  readonly at: DateTime
  /** What is wanted from now on, as `once` names it. */
  readonly wanted: readonly string[]
  readonly why: 'planned_anew' | 'no_longer_true'
}

/**
 * Ends what reminded a party and is not wanted any more, in the outbox and on the ring list. What was tried or is due already is
 * the sender's, who asks again what is true.
 */
export const endReminders = (sql: Sql, { partyId, at, wanted, why }: PlannedAnew) => sql`
  with dropped as (
    update message set state = 'dropped', why = ${why}, leased_until = null
    where party_id = ${partyId} and kind = 'appointment_reminder' and state = 'waiting' and tries = 0 and due_at > ${at}
      and not once = any (${[...wanted]}))
  update ring set outcome = 'dropped', about = about || jsonb_build_object('why', ${why}::text)
  where party_id = ${partyId} and about ->> 'kind' = 'appointment_reminder' and outcome is null
    and not about ->> 'once' = any (${[...wanted]})`

/**
 * Puts reminders into the outbox, or moves those that wait there. One that was said, tried or is due is left alone (R32); one
 * that an earlier plan had ended is wanted again. A sender that had leased one and not begun finds its lease gone.
 */
export const planMessages = (sql: Sql, messages: readonly NewMessage[], at: DateTime) => sql`
  insert into message (kind, channel, party_id, about, once, due_at, useless_at)
  select kind, channel, party_id, about, once, due_at, useless_at
  from jsonb_to_recordset(${sql.json(
    messages.map(({ kind, channel, partyId, about, once, dueAt, uselessAt }) => ({
      kind,
      channel,
      party_id: partyId,
      about: { ...about },
      once,
      due_at: dueAt.toISO(),
      useless_at: uselessAt.toISO(),
    })),
  )}::jsonb) as planned (kind text, channel text, party_id bigint, about jsonb, once text, due_at timestamptz, useless_at timestamptz)
  on conflict (once) do update
  set channel = excluded.channel, due_at = excluded.due_at, useless_at = excluded.useless_at,
    state = 'waiting', why = null, leased_until = null
  where message.tries = 0 and (
    (message.state = 'waiting' and message.due_at > ${at})
    or (message.state = 'dropped' and message.why = 'planned_anew'))`
