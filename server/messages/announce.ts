import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { letterFacts, lockParty } from '../../sql/messages/letter-facts.ts'
import { insertMessage } from '../../sql/messages/outbox.ts'
import { insertRing } from '../../sql/messages/rings.ts'
import type { Context } from '../context.ts'
import { wayTo } from './channels.ts'
import { type Kind, letterOf } from './letters.ts'
import { firstAllowedSpan } from './rules.ts'

export interface Announcement {
  readonly kind: Kind
  readonly partyId: number
  /** When it happened: of the operation that tells of it. */
  readonly at: DateTime
}

/**
 * Says something to a party, once (R32), in the transaction of what it tells about: a message for the first allowed minute
 * (R31), or a call for the desk where nothing can be sent (R36). Nothing to whoever chose 'none' (R35), has not answered yet,
 * or is erased. Called when the party, its hours and its sequence are written.
 */
export const announce = async (
  sql: Sql,
  { config }: Pick<Context, 'config'>,
  { kind, partyId, at }: Announcement,
): Promise<void> => {
  await lockParty(sql, partyId)
  const [facts] = await letterFacts(sql, [partyId])
  const way = facts && facts.erasedAt === null ? wayTo(config, facts.reachBy) : null
  if (!facts || way === null) return

  const { appointmentId, sequence, reachHours } = facts
  const about = { appointmentId, sequence }
  const once = `${kind}/${partyId}/seq ${sequence}`
  const uselessAt = letterOf(kind).uselessAt(facts)
  const span = firstAllowedSpan(at, reachHours, uselessAt)
  if (way === 'ring' || span === null) await insertRing(sql, { kind, partyId, about, once, between: span })
  else await insertMessage(sql, { kind, channel: way, partyId, about, once, dueAt: span.starts, uselessAt })
}
