import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { LeasedMessage } from './leases.ts'
import { factsOfParty, type LetterFacts, whereFactsStand } from './letter-facts.ts'
import type { Sent } from './outcomes.ts'

export interface Beginning {
  readonly message: LeasedMessage
  /** The end of the try's own lease. */
  readonly until: DateTime
  /** What has left just before, and is recorded with it: one commit for both. */
  readonly left: Sent | null
}

interface Begun extends LetterFacts {
  readonly begun: boolean
  readonly leftErased: boolean
}

/**
 * Begins a try, says what is true at that moment (R33), and records what left before it.
 * @returns facts null when the lease was lost meanwhile, or another began the same try: then it is not ours to send;
 * leftErased: the party of what left was erased while it did.
 */
export const beginTry = async (
  sql: Sql,
  { message, until, left }: Beginning,
): Promise<{ readonly facts: LetterFacts | null; readonly leftErased: boolean }> => {
  const [{ begun, leftErased, ...facts }] = await sql<[Begun]>`
    with recorded as (
      update message set state = 'sent', channel = ${left?.channel ?? null}, sent_at = ${left?.at ?? null},
        gateway_id = ${left?.gatewayId ?? null}, leased_until = null, why = null
      from party
      where party.party_id = message.party_id and message_id = ${left?.messageId ?? null} and message.state = 'waiting'
      returning erased_at is not null as erased),
    begun as (
      update message set tries = tries + 1, why = 'sending', leased_until = ${until}
      where message_id = ${message.messageId} and state = 'waiting' and leased_until = ${message.leasedUntil}
        and tries = ${message.tries}
      returning party_id)
    select ${factsOfParty(sql)}, party_id is not null as begun,
      exists (select from recorded where erased) as left_erased
    from (values (1)) as always (one) left join (begun join (${whereFactsStand(sql)}) using (party_id)) on true`
  return { facts: begun ? facts : null, leftErased }
}
