import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import {
  markDelivered,
  markDeliveredBefore,
  markUndelivered,
  type Undelivered,
  unknownDeliveries,
} from '../../sql/messages/deliveries.ts'
import { type LetterFacts, letterFacts, lockParties } from '../../sql/messages/letter-facts.ts'
import { offersNotArrived, ringOffersNotArrived } from '../../sql/messages/offer-rings.ts'
import { type NotArrived, ringNotArrived } from '../../sql/messages/rings.ts'
import type { Context } from '../context.ts'
import { isKind, type Kind, letterOf } from './letters.ts'
import type { Reported } from './read-deliveries.ts'
import { firstAllowedSpan } from './rules.ts'
import { SLOT_OFFERED } from './say-offer.ts'

/** A message that left is recorded before its lease ends; what reports one later is of none. */
const FRESH = { minutes: 10 }

type OfParty = Undelivered & { readonly partyId: number; readonly kind: Kind }

const isOfParty = (message: Undelivered): message is OfParty =>
  message.partyId !== null && isKind(message.kind)

/** When somebody whom a message did not reach is to be rung: where what it said is still true and of use (R33, R36). */
const callInstead = (
  { messageId, kind, about, uselessAt }: OfParty,
  facts: LetterFacts | undefined,
  now: DateTime,
): NotArrived[] => {
  const { whatIsWrong, opens } = letterOf(kind)
  const isRung = facts?.erasedAt === null && (facts.reachBy === 'sms' || facts.reachBy === 'voice')
  if (!isRung || now >= uselessAt || whatIsWrong(facts, about) !== null) return []
  return [{ messageId, between: firstAllowedSpan(now, facts.reachHours, uselessAt, opens) }]
}

const ringAll = async (sql: Sql, now: DateTime, undelivered: readonly Undelivered[]) => {
  const messages = undelivered.filter(isOfParty)
  const partyIds = [...new Set(messages.map(({ partyId }) => partyId))]
  if (partyIds.length === 0) return
  await lockParties(sql, partyIds)
  const facts = new Map((await letterFacts(sql, partyIds)).map(each => [each.partyId, each]))
  const calls = messages.flatMap(message => callInstead(message, facts.get(message.partyId), now))
  if (calls.length > 0) await ringNotArrived(sql, calls)
}

/** The same of offers to those who wait, while these are to be answered (R19). */
const ringOffers = async (sql: Sql, now: DateTime, undelivered: readonly Undelivered[]) => {
  const messageIds = undelivered.filter(({ kind }) => kind === SLOT_OFFERED).map(({ messageId }) => messageId)
  if (messageIds.length === 0) return
  const standing = await offersNotArrived(sql, { messageIds, at: now })
  const calls = standing.map(({ messageId, reachHours, answerBy }) => ({
    messageId,
    between: firstAllowedSpan(now, reachHours, answerBy),
  }))
  if (calls.length > 0) await ringOffersNotArrived(sql, calls)
}

/** Those of which nobody here knows yet what they are of, as it may be while they are fresh; later it is nothing of ours. */
const toBeSaidAgain = async (sql: Sql, now: DateTime, reported: readonly Reported[]) => {
  const fresh = reported.filter(({ since }) => since !== null && since > now.minus(FRESH))
  return fresh.length === 0 ? [] : unknownDeliveries(sql, fresh)
}

/**
 * Takes what a gateway says became of messages. Said again, or too late, it changes nothing; who was not reached is put on the ring
 * list.
 * @returns whether all of them are taken. What is not known may still be being recorded: the gateway is to say it once more.
 */
export const takeDeliveries = (context: Context, deliveries: readonly Reported[]): Promise<boolean> =>
  context.sql.begin(async sql => {
    const now = context.now()
    await markDelivered(sql, deliveries, now)
    await markDeliveredBefore(sql, deliveries, now)
    const undelivered = await markUndelivered(sql, deliveries)
    await ringAll(sql, now, undelivered)
    await ringOffers(sql, now, undelivered)
    const unknown = await toBeSaidAgain(sql, now, deliveries)
    return unknown.length === 0
  })
