import type { DateTime } from 'luxon'
import { freeTimeOfOffers } from '../../sql/availability/claims.ts'
import { markPassed, type WaitingStanding } from '../../sql/booking/offers.ts'
import { endWaiting } from '../../sql/booking/waiting-ended.ts'
import type { Sql, Transaction } from '../../sql/connect.ts'
import { messageIdsOf } from '../../sql/messages/party-messages.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { removeMessageFiles } from '../messages/transports/erased-message-files.ts'
import { auditWaiting } from './audit-waiting.ts'
import { lockOffer } from './lock-offer.ts'
import { offerStart } from './offer-start.ts'
import { appendTombstone } from './tombstones.ts'

interface Ending {
  /** As it stands when everything is locked: whether there is anything to do. */
  readonly isToEnd: (standing: WaitingStanding) => boolean
  readonly write: (sql: Sql, standing: WaitingStanding) => Promise<unknown>
  readonly at: DateTime
}

const end = async (sql: Transaction, context: Context, waitingEntryId: number, ending: Ending) => {
  const { at } = ending
  const standing = await lockOffer(sql, waitingEntryId, at)
  if (!ending.isToEnd(standing)) return false
  await ending.write(sql, standing)
  if (standing.starts === null) return true
  await freeTimeOfOffers(sql, [waitingEntryId])
  await offerStart(sql, context, { serviceId: standing.serviceId, starts: standing.starts, at })
  return true
}

const ended = (context: Context, waitingEntryId: number, ending: Ending) =>
  claiming(context.sql, sql => end(sql, context, waitingEntryId, ending))

interface OfferMade {
  readonly waitingEntryId: number
  readonly starts: DateTime
}

const isStill = (starts: DateTime) => (standing: WaitingStanding) =>
  standing.state === 'offered' && +(standing.starts ?? 0) === +starts

/**
 * An offer is not taken: its hour goes on to the next who waits for it, in the same transaction, and whoever it was made to waits on,
 * never to be asked for it again (R19). One that is not this offer any more stays as it is.
 */
export const passOffer = (context: Context, { waitingEntryId, starts }: OfferMade): Promise<boolean> => {
  const [at, actor] = [context.now(), `waiting/${waitingEntryId}`]
  return ended(context, waitingEntryId, {
    at,
    isToEnd: isStill(starts),
    write: async sql => {
      await markPassed(sql, waitingEntryId, { starts, why: 'passed' })
      await auditWaiting(sql, { waitingEntryId, at, verb: 'waiting.pass', actor })
    },
  })
}

/** The same where nobody answered in time. */
export const expireOffer = (context: Context, waitingEntryId: number): Promise<boolean> => {
  const at = context.now()
  return ended(context, waitingEntryId, {
    at,
    isToEnd: ({ state, answerBy }) => state === 'offered' && answerBy !== null && answerBy <= at,
    write: async (sql, { starts }) => {
      if (starts) await markPassed(sql, waitingEntryId, { starts, why: 'unanswered' })
      await auditWaiting(sql, { waitingEntryId, at, verb: 'waiting.expire' })
    },
  })
}

/**
 * The same where it could not be said to them: it goes on to the next, and bars them from nothing, for they never heard of it. They are
 * asked nothing until it would have been over: the next would not be said either.
 */
export const endUnsaid = (context: Context, { waitingEntryId, starts }: OfferMade): Promise<boolean> => {
  const at = context.now()
  return ended(context, waitingEntryId, {
    at,
    isToEnd: isStill(starts),
    write: async sql => {
      await markPassed(sql, waitingEntryId, null)
      await auditWaiting(sql, { waitingEntryId, at, verb: 'waiting.undo' })
    },
  })
}

/**
 * Somebody waits no more: what is held for them goes on to the next, and nothing is kept that identifies them (R19, R63), nor brought
 * back by a restore. Done twice it is done once; who has taken an hour has an appointment, and stays.
 * @param accountId of whoever takes them off the list; null: they left.
 */
export const leaveWaiting = async (
  context: Context,
  waitingEntryId: number,
  accountId: number | null = null,
): Promise<boolean> => {
  const at = context.now()
  const { varDir } = context.config
  const actor = accountId === null ? `waiting/${waitingEntryId}` : `account/${accountId}`
  const left = await ended(context, waitingEntryId, {
    at,
    isToEnd: ({ state }) => state !== 'taken' && state !== 'left',
    write: async sql => {
      await endWaiting(sql, [waitingEntryId], { state: 'left', at })
      await auditWaiting(sql, { waitingEntryId, at, verb: 'waiting.leave', actor })
      await appendTombstone(varDir, { waiting: waitingEntryId }, at)
    },
  })
  if (left) await removeMessageFiles(varDir, await messageIdsOf(context.sql, { waiting: waitingEntryId }))
  return left
}
