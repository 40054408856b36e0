import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { letterFacts, lockParty } from '../../sql/messages/letter-facts.ts'
import { insertMessage } from '../../sql/messages/outbox.ts'
import { insertRing } from '../../sql/messages/rings.ts'
import type { Context } from '../context.ts'
import { wayTo } from './channels.ts'
import { letterOf, type News } from './letters.ts'
import { firstAllowedSpan } from './rules.ts'

export interface Announcement {
  readonly kind: News
  readonly partyId: number
  /** When it happened: of the operation that tells of it. */
  readonly at: DateTime
  /** What tells it from the same said before, where it is to be said once more: nothing is said twice by itself (R32). */
  readonly again?: string
}

/**
 * Says something to a party, once (R32), in the transaction of what it tells about: a message for the first allowed minute
 * (R31), or a call for the desk where nothing can be sent to a telephone (R36). Mail without such a minute is due at once, and
 * its sender says that it failed. No call about what was never said. Nothing to whoever chose 'none' (R35), has not answered yet,
 * or is erased.
 */
export const say = async (
  sql: Sql,
  { config }: Pick<Context, 'config'>,
  { kind, partyId, at, again }: Announcement,
): Promise<void> => {
  await lockParty(sql, partyId)
  const [facts] = await letterFacts(sql, [partyId])
  const way = facts && facts.erasedAt === null ? wayTo(config, facts.reachBy) : null
  if (!facts || way === null) return

  const { appointmentId, sequence, reachHours } = facts
  const about = { appointmentId, sequence }
  const first = `${kind}/${partyId}/seq ${sequence}`
  const once = again === undefined ? first : `${first}/again ${again}`
  const letter = letterOf(kind)
  const uselessAt = letter.uselessAt(facts)
  const span = firstAllowedSpan(at, reachHours, uselessAt)
  if (way === 'email' || (way === 'sms' && span !== null))
    await insertMessage(sql, {
      kind,
      channel: way,
      partyId,
      about,
      once,
      dueAt: span?.starts ?? at,
      uselessAt,
    })
  else if (letter.whatIsWrong(facts, about) === null)
    await insertRing(sql, { kind, partyId, about, once, between: span })
}
