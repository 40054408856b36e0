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
  /** Of the news of a closure: which. It is said once of each. */
  readonly closureId?: number
  /** When it happened: of the operation that tells of it. */
  readonly at: DateTime
  /** What tells it from the same said before, where it is to be said once more: nothing is said twice by itself (R32). */
  readonly again?: string
}

const isWritten = (rows: readonly unknown[]) => rows.length > 0

/**
 * Says something to a party, once (R32), in the transaction of what it tells about: a message for the first allowed minute
 * (R31), or a call for the desk where nothing can be sent to a telephone (R36). Mail without such a minute is due at once, and
 * its sender says that it failed. No call about what was never said. Nothing to whoever chose 'none' (R35), has not answered yet,
 * or is erased.
 * @returns whether anything is said by it: false where it was said before, or there is nobody to say it to.
 */
export const say = async (
  sql: Sql,
  { config }: Pick<Context, 'config'>,
  { kind, partyId, closureId, at, again }: Announcement,
): Promise<boolean> => {
  await lockParty(sql, partyId)
  const [facts] = await letterFacts(sql, [partyId])
  const way = facts && facts.erasedAt === null ? wayTo(config, facts.reachBy) : null
  if (!facts || way === null) return false

  const { appointmentId, sequence, reachHours } = facts
  const about = { appointmentId, sequence, ...(closureId !== undefined && { closureId }) }
  const which = closureId === undefined ? `seq ${sequence}` : `closure ${closureId}`
  const first = `${kind}/${partyId}/${which}`
  const once = again === undefined ? first : `${first}/again ${again}`
  const letter = letterOf(kind)
  const uselessAt = letter.uselessAt(facts)
  const span = firstAllowedSpan(at, reachHours, uselessAt, letter.opens)
  if (way === 'email' || (way === 'sms' && span !== null))
    return isWritten(
      await insertMessage(sql, {
        ...{ kind, channel: way, partyId, about, once },
        ...{ dueAt: span?.starts ?? at, uselessAt },
      }),
    )
  if (letter.whatIsWrong(facts, about) !== null) return false
  return isWritten(await insertRing(sql, { kind, partyId, about, once, between: span }))
}
