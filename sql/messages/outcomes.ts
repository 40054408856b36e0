import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { Lease } from './leases.ts'

export interface Sent {
  readonly messageId: number
  readonly channel: 'sms' | 'email'
  readonly at: DateTime
  /** What the server or gateway calls it, to ask after it; never an address. */
  readonly gatewayId: string | null
}

/**
 * It has left. Said even when the lease was lost meanwhile: whoever has it now must not send it again.
 * @returns whether whoever it is to was erased while it left.
 */
export const markSent = async (
  sql: Sql,
  { messageId, channel, at, gatewayId }: Sent,
): Promise<{ readonly erased: boolean }> => {
  const [row] = await sql<{ erased: boolean }[]>`
    update message set state = 'sent', channel = ${channel}, sent_at = ${at}, gateway_id = ${gatewayId},
      leased_until = null, why = null
    where message_id = ${messageId} and state = 'waiting'
    returning coalesce(
      (select erased_at from party where party.party_id = message.party_id),
      (select erased_at from waiting_entry where waiting_entry.waiting_entry_id = message.waiting_entry_id))
      is not null as erased`
  return { erased: row?.erased ?? false }
}

/** It will not be sent, with the reason as a code: no longer true or useful, refused, or tried in vain. */
export const markOver = (
  sql: Sql,
  { messageId, leasedUntil, tries }: Lease,
  { state, why }: { readonly state: 'failed' | 'dropped' | 'expired'; readonly why: string },
) => sql`
  update message set state = ${state}, why = ${why}, tries = ${tries}, leased_until = null
  where message_id = ${messageId} and state = 'waiting' and leased_until = ${leasedUntil}`

/** It waits until a later instant; why is null when nothing was tried. */
export const markWaiting = (
  sql: Sql,
  { messageId, leasedUntil, tries }: Lease,
  { dueAt, why }: { readonly dueAt: DateTime; readonly why: string | null },
) => sql`
  update message set due_at = ${dueAt}, why = ${why}, tries = ${tries}, leased_until = null
  where message_id = ${messageId} and state = 'waiting' and leased_until = ${leasedUntil}`
