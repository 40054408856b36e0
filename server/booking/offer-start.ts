import type { DateTime } from 'luxon'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { holdTime } from '../../sql/availability/claims.ts'
import { isDeadlock, isShiftGone } from '../../sql/availability/lost-races.ts'
import { pick } from '../../sql/availability/pick.ts'
import { queueFor } from '../../sql/availability/queues.ts'
import { type Candidate, candidatesFor, markOffered } from '../../sql/booking/offers.ts'
import type { Sql, Transaction } from '../../sql/connect.ts'
import { choose } from '../availability/assign.ts'
import type { Context } from '../context.ts'
import { logFault } from '../log-fault.ts'
import { sayOffer } from '../messages/say-offer.ts'
import { type Held, heldFor } from './offer-rules.ts'
import { languageOf } from './serving.ts'
import { openWaitingContact } from './waiting-contact.ts'
import { partOf } from './waiting-parts.ts'
import { wallHashes, wallsOf } from './wall.ts'

/** What an offer is made with. */
export type Offering = Pick<Context, 'config' | 'keys' | 'log'>

/** A start of a service that somebody may wait for, and when that is looked at. */
export interface StartFreed {
  readonly serviceId: number
  readonly starts: DateTime
  readonly at: DateTime
}

/** It was not had, or whom it was for has left: what was begun is undone. */
class NotHad extends Error {
  override readonly name = 'NotHad'
  readonly because: 'not_open' | 'lost' | 'left'

  constructor(because: NotHad['because']) {
    super(because)
    this.because = because
  }
}

/** Whom the wall keeps away from somebody who waits (R19a). */
const wallOf = async (
  sql: Sql,
  { keys }: Offering,
  { reference, contactSealed, named, forTwo }: Candidate,
) => {
  const own = wallHashes(keys, openWaitingContact(keys, reference, contactSealed))
  return (await wallsOf(sql, [{ own, named, joint: forTwo }]))[0] ?? new Set<number>()
}

interface To {
  readonly candidate: Candidate
  readonly held: Held
}

/** Holds the start for one of those who wait and says so, or throws and has done nothing. */
const offerTo = async (sql: Sql, context: Offering, { serviceId, starts, at }: StartFreed, to: To) => {
  const { waitingEntryId, prepare } = to.candidate
  const needs = await pick(sql, { serviceId, now: at, starts, language: languageOf(prepare) })
  const [slot] = needs
  // Nobody learns of a wall by what is not offered: the seat of whoever is behind it stays empty, as when booking.
  const serving = choose(needs, { walled: await wallOf(sql, context, to.candidate), orNobody: true })
  if (!slot || !serving) throw new NotHad('not_open')
  const { answerBy } = to.held
  const marked = await markOffered(sql, waitingEntryId, { during: slot.during, answerBy, serving })
  if (marked.length === 0) throw new NotHad('left')
  const had = await holdTime(sql, serving, slot.claimed, waitingEntryId)
  if (had.length < serving.length) throw new NotHad('lost')
  await sayOffer(sql, { waitingEntryId, starts, ...to.held })
  const about = `waiting/${waitingEntryId}`
  await insertAuditEntry(sql, { at, actor: 'clock', verb: 'waiting.offer', about })
}

const TRIES = 3

/** The same, undone alone when it is not had, or when anything is amiss with whom it is for: what it stands in goes on. */
const tryToOffer = async (sql: Transaction, context: Offering, freed: StartFreed, to: To) => {
  for (let tries = 1; ; tries++) {
    try {
      await sql.savepoint(async part => {
        if (tries > 1) await queueFor(part, await pick(part, { ...freed, now: freed.at }))
        await offerTo(part, context, freed, to)
      })
      return 'offered'
    } catch (error) {
      if (error instanceof NotHad && error.because !== 'lost') return error.because
      if (!(error instanceof NotHad || isDeadlock(error) || isShiftGone(error))) {
        logFault(context.log, error, { waitingEntryId: to.candidate.waitingEntryId })
        return 'amiss'
      }
      if (tries === TRIES) return 'lost'
    }
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
    const outcome = await tryToOffer(sql, context, freed, { candidate, held })
    if (outcome !== 'left' && outcome !== 'amiss') return outcome === 'offered'
  }
  return false
}
