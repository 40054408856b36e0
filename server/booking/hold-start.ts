import type { DateTime } from 'luxon'
import { type Choice, holdTime } from '../../sql/availability/claims.ts'
import { isDeadlock, isShiftGone } from '../../sql/availability/lost-races.ts'
import { pick } from '../../sql/availability/pick.ts'
import { queueFor } from '../../sql/availability/queues.ts'
import type { Waiter } from '../../sql/booking/candidates.ts'
import type { Sql, Transaction } from '../../sql/connect.ts'
import { choose } from '../availability/assign.ts'
import type { Context } from '../context.ts'
import { logFault } from '../log-fault.ts'
import { languageOf } from './serving.ts'
import { openWaitingContact } from './waiting-contact.ts'
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
const wallOf = async (sql: Sql, { keys }: Offering, { reference, contactSealed, named, forTwo }: Waiter) => {
  const own = wallHashes(keys, openWaitingContact(keys, reference, contactSealed))
  return (await wallsOf(sql, [{ own, named, joint: forTwo }]))[0] ?? new Set<number>()
}

export interface Holding {
  readonly to: Waiter
  /** Writes down what is held; no row: whom it is for has left. */
  readonly mark: (
    sql: Sql,
    held: { readonly during: string; readonly serving: readonly Choice[] },
  ) => Promise<readonly unknown[]>
  /** Says that it is had. */
  readonly say: (sql: Sql) => Promise<unknown>
}

/** Holds the start for somebody who waits, or throws and has done nothing. */
const hold = async (
  sql: Sql,
  context: Offering,
  { serviceId, starts, at }: StartFreed,
  { to, mark, say }: Holding,
) => {
  const needs = await pick(sql, { serviceId, now: at, starts, language: languageOf(to.prepare) })
  const [slot] = needs
  // Nobody learns of a wall by what is not offered: the seat of whoever is behind it stays empty, as when booking.
  const serving = choose(needs, { walled: await wallOf(sql, context, to), orNobody: true })
  if (!slot || !serving) throw new NotHad('not_open')
  if ((await mark(sql, { during: slot.during, serving })).length === 0) throw new NotHad('left')
  const had = await holdTime(sql, serving, slot.claimed, to.waitingEntryId)
  if (had.length < serving.length) throw new NotHad('lost')
  await say(sql)
}

const TRIES = 3

/**
 * Holds a start for somebody who waits, undone alone when it is not had, or when anything is amiss with whom it is for: what it stands
 * in goes on. Inside a transaction that has locked the service's list.
 */
export const holdStart = async (
  sql: Transaction,
  context: Offering,
  freed: StartFreed,
  holding: Holding,
): Promise<'held' | 'amiss' | NotHad['because']> => {
  for (let tries = 1; ; tries++) {
    try {
      await sql.savepoint(async part => {
        if (tries > 1) await queueFor(part, await pick(part, { ...freed, now: freed.at }))
        await hold(part, context, freed, holding)
      })
      return 'held'
    } catch (error) {
      if (error instanceof NotHad && error.because !== 'lost') return error.because
      if (!(error instanceof NotHad || isDeadlock(error) || isShiftGone(error))) {
        logFault(context.log, error, { waitingEntryId: holding.to.waitingEntryId })
        return 'amiss'
      }
      if (tries === TRIES) return 'lost'
    }
  }
}
