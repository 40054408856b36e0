import type { Sql } from '../../sql/connect.ts'
import {
  type Delivery,
  markDelivered,
  markDeliveredBefore,
  markUndelivered,
  ringUndelivered,
  type Undelivered,
  unknownDeliveries,
} from '../../sql/messages/deliveries.ts'
import { letterFacts, lockParty } from '../../sql/messages/letter-facts.ts'
import type { Context } from '../context.ts'
import { isKind, letterOf } from './letters.ts'
import { firstAllowedSpan } from './rules.ts'

/** Has a party rung that a message did not reach, where what it said is still true and of use (R33, R36). */
const ring = async (
  sql: Sql,
  { now }: Pick<Context, 'now'>,
  { messageId, kind, partyId, about, uselessAt }: Undelivered,
) => {
  if (partyId === null || !isKind(kind)) return
  await lockParty(sql, partyId)
  const [facts] = await letterFacts(sql, [partyId])
  const { whatIsWrong, opens } = letterOf(kind)
  const isRung = facts?.erasedAt === null && (facts.reachBy === 'sms' || facts.reachBy === 'voice')
  if (!isRung || now() >= uselessAt || whatIsWrong(facts, about) !== null) return
  await ringUndelivered(sql, messageId, firstAllowedSpan(now(), facts.reachHours, uselessAt, opens))
}

const byParty = (one: Undelivered, other: Undelivered) => (one.partyId ?? 0) - (other.partyId ?? 0)

/**
 * Takes what a gateway says became of messages. Said again, or too late, it changes nothing; who was not reached is put on the ring
 * list.
 * @returns whether all of them are known here. What is not may still be being recorded: the gateway is to say it once more.
 */
export const takeDeliveries = (context: Context, deliveries: readonly Delivery[]): Promise<boolean> =>
  context.sql.begin(async sql => {
    await markDelivered(sql, deliveries, context.now())
    await markDeliveredBefore(sql, deliveries, context.now())
    const undelivered = await markUndelivered(sql, deliveries)
    for (const each of [...undelivered].sort(byParty)) await ring(sql, context, each)
    const unknown = await unknownDeliveries(sql, deliveries)
    return unknown.length === 0
  })
