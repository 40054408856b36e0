import { offeredTogether, type ShiftOfOne } from '../../sql/rosters/own-offers.ts'
import type { Context } from '../context.ts'
import { opensOffers } from './offer-key.ts'

/** What a key in a link opens: whose offers, and which. */
export interface LinkedOffers {
  readonly personId: number
  readonly offers: readonly ShiftOfOne[]
}

/**
 * The offers behind a link; null for a key that is none, was of other offers, or whose last offer is over: all are told alike (R61),
 * and the work is the same.
 */
export const readLinkedOffers = async (
  { sql, keys, now }: Pick<Context, 'sql' | 'keys' | 'now'>,
  key: string,
): Promise<LinkedOffers | null> => {
  const [, id = '0'] = /^([1-9]\d{0,14})\.[\w-]{43}$/.exec(key) ?? []
  const assignmentId = Number(id)
  const offers = await offeredTogether(sql, assignmentId, now())
  const named = offers.find(offer => offer.assignmentId === assignmentId)
  const offer =
    named?.offeredAt == null
      ? null
      : { assignmentId, personId: named.personId, offeredAtMillis: named.offeredAt.toMillis() }
  if (!opensOffers(keys, offer, key) || !named) return null
  const lasts = offers.some(({ answerBy }) => answerBy !== null && answerBy > now())
  return lasts ? { personId: named.personId, offers } : null
}
