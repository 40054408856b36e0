import { type Candidate, candidatesFor } from '../../sql/booking/candidates.ts'
import { markOffered } from '../../sql/booking/offers.ts'
import type { Transaction } from '../../sql/connect.ts'
import { sayOffer } from '../messages/say-offer.ts'
import { auditWaiting } from './audit-waiting.ts'
import { type Holding, holdStart, type Offering, type StartFreed } from './hold-start.ts'
import { type Held, heldFor } from './offer-rules.ts'
import { partOf } from './waiting-parts.ts'

/** An offer to one of those who wait: it is held, said and written down at once. */
const offerTo = (to: Candidate, held: Held, { starts, at }: StartFreed): Holding => {
  const { waitingEntryId } = to
  const { answerBy } = held
  return {
    to,
    mark: (sql, { during, serving }) => markOffered(sql, waitingEntryId, { during, answerBy, serving }),
    say: async sql => {
      await sayOffer(sql, { waitingEntryId, starts, at, ...held })
      await auditWaiting(sql, { waitingEntryId, at, verb: 'waiting.offer' })
    },
  }
}

/**
 * Offers a start to the first who waits for it and can be reached in time: it is held for them from this moment on, and nobody else can
 * have it (R19). Inside a transaction that has locked the service's list; what it freed there before is had by nobody in between. Whoever
 * cannot be offered anything for a fault of ours is passed over and logged: what frees the start is done all the same.
 * @returns whether it is offered; where it is not, it is as open as it was.
 */
export const offerStart = async (
  sql: Transaction,
  context: Offering,
  freed: StartFreed,
): Promise<boolean> => {
  const candidates = await candidatesFor(sql, { ...freed, part: partOf(freed.starts) })
  for (const candidate of candidates) {
    const held = heldFor(context.config, candidate, freed)
    if (!held) continue
    const outcome = await holdStart(sql, context, freed, offerTo(candidate, held, freed))
    if (outcome !== 'left' && outcome !== 'amiss') return outcome === 'held'
  }
  return false
}
