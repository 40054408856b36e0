import type { DateTime } from 'luxon'
import { ownReachHours, type ReachHours } from '../booking/reach-hours.ts'
import type { Sql } from '../connect.ts'
import type { Lease } from './leases.ts'
import { type RingBetween, ringRange } from './rings.ts'

export interface NewOfferMessage {
  readonly kind: string
  readonly channel: 'sms' | 'email'
  readonly waitingEntryId: number
  readonly starts: DateTime
  /** 'slot_offered/42/' with its start and when it was offered: each offer is said once (R19, R32). */
  readonly once: string
  readonly dueAt: DateTime
  readonly uselessAt: DateTime
}

const aboutStart = (sql: Sql, starts: DateTime) => sql.json({ starts: starts.toISO() })

/** Puts an offer into the outbox. */
export const insertOfferMessage = (sql: Sql, message: NewOfferMessage) => sql`
  insert into message (kind, channel, waiting_entry_id, about, once, due_at, useless_at)
  values (${message.kind}, ${message.channel}, ${message.waitingEntryId}, ${aboutStart(sql, message.starts)}::jsonb,
    ${message.once}, ${message.dueAt}, ${message.uselessAt})
  on conflict (once) do nothing`

/** Puts an offer on the ring list, where nothing can be sent (R36). */
export const insertOfferRing = (
  sql: Sql,
  {
    kind,
    waitingEntryId,
    starts,
    once,
    between,
  }: Pick<NewOfferMessage, 'kind' | 'waitingEntryId' | 'starts' | 'once'> & { readonly between: RingBetween },
) => sql`
  insert into ring (waiting_entry_id, about, ring_between)
  select ${waitingEntryId}::bigint, ${sql.json({ kind, once, starts: starts.toISO() })}::jsonb, ${ringRange(between)}::tstzrange
  where not exists (select from ring where waiting_entry_id = ${waitingEntryId} and about ->> 'once' = ${once})`

/** A message of an offer that this sender alone may send until its lease ends, and what is true of it now (R33). */
export interface LeasedOffer extends Lease {
  readonly kind: string
  readonly dueAt: DateTime
  readonly uselessAt: DateTime
  /** 'sending': a try was begun and what became of it was never recorded. */
  readonly why: string | null
  /** How often somebody let it wait again. */
  readonly round: number
  readonly waitingEntryId: number
  readonly reference: string
  readonly linkEpoch: number
  readonly locale: 'zh-CN' | 'en'
  readonly coverWord: string | null
  readonly reachBy: 'sms' | 'email' | 'voice'
  readonly contactSealed: Buffer | null
  readonly addressPaused: boolean
  /** The offer that it tells of is still to be answered. */
  readonly stands: boolean
  readonly answerBy: DateTime | null
  readonly reachHours: readonly ReachHours[]
}

/** Leases one that is due, the oldest, and begins its try: whoever dies over it leaves a try that counts. */
export const leaseOffer = async (
  sql: Sql,
  {
    kinds,
    now,
    until,
  }: { readonly kinds: readonly string[]; readonly now: DateTime; readonly until: DateTime },
) => {
  const [row] = await sql<LeasedOffer[]>`
    with due as materialized (
      select message_id, why from message
      where state = 'waiting' and waiting_entry_id is not null and due_at <= ${now}
        and (leased_until is null or leased_until <= ${now}) and kind = any (${[...kinds]})
      order by due_at, message_id
      limit 1
      for update skip locked),
    leased as (
      update message set leased_until = ${until}, tries = tries + 1, why = 'sending'
      from due where message.message_id = due.message_id
      returning message.message_id, kind, waiting_entry_id, about, due_at, useless_at, tries, due.why, round, leased_until)
    select message_id, kind, waiting_entry_id, due_at, useless_at, tries, why, round, leased_until,
      reference, link_epoch, locale, cover_word, reach_by, contact_sealed, answer_by,
      exists (select from paused_address where paused_address.contact_hash = waiting_entry.contact_hash) as address_paused,
      state = 'offered' and lower(offered) = (about ->> 'starts')::timestamptz and answer_by = useless_at
        and answer_by > ${now} as stands,
      ${ownReachHours(sql, sql`reach_hours.waiting_entry_id = waiting_entry.waiting_entry_id`)} as reach_hours
    from leased join waiting_entry using (waiting_entry_id)`
  return row
}

/** Takes an offer out of the outbox and puts it on the ring list: what cannot be sent is rung (R31, R36). */
export const ringOfferInstead = (
  sql: Sql,
  { messageId, leasedUntil, tries }: Lease,
  { between, why }: { readonly between: RingBetween; readonly why: string },
) => sql`
  with said as (
    update message set state = 'failed', why = ${why}, tries = ${tries}, leased_until = null
    where message_id = ${messageId} and state = 'waiting' and leased_until = ${leasedUntil}
    returning kind, waiting_entry_id, about, once)
  insert into ring (waiting_entry_id, about, ring_between)
  select waiting_entry_id, about || jsonb_build_object('kind', kind, 'once', once), ${ringRange(between)}::tstzrange
  from said`
