import type { Sql } from '../connect.ts'

/** A mail that may have come back, and where its recipient is reached now. */
export interface Mailed {
  readonly messageId: number
  readonly partyId: number | null
  readonly accountId: number | null
  readonly waitingEntryId: number | null
  /** Of a party, or of whoever waits: where their contact is sealed. */
  readonly reference: string | null
  readonly contactSealed: Buffer | null
  readonly contactHash: Buffer | null
  /** Of an account. */
  readonly email: string | null
}

/** The mails of these ids, locked: a report that is handed in twice is taken once. */
export const lockMailed = (sql: Sql, messageIds: readonly number[]) => sql<Mailed[]>`
  select message_id, message.party_id, message.account_id, message.waiting_entry_id, account.email,
    coalesce(party.reference, waiting_entry.reference) as reference,
    coalesce(party.contact_sealed, waiting_entry.contact_sealed) as contact_sealed,
    coalesce(party.contact_hash, waiting_entry.contact_hash) as contact_hash
  from message left join party using (party_id) left join account using (account_id)
    left join waiting_entry using (waiting_entry_id)
  where message_id = any (${[...messageIds]}::bigint[]) and channel = 'email'
  order by message_id
  for update of message`

/** A mail came back that had left, also where whoever sent it died before that was recorded. @returns whether it is news. */
export const markBounced = async (
  sql: Sql,
  messageId: number,
  why: 'bounced' | 'bounced_for_now',
): Promise<boolean> => {
  const { count } = await sql`
    update message set state = 'failed', why = ${why}, leased_until = null
    where message_id = ${messageId} and (state = 'sent' or (state = 'waiting' and why = 'sending'))`
  return count === 1
}
