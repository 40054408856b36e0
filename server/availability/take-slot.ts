import { setTimeout as pause } from 'node:timers/promises'
import { type Choice, claimTime, isDeadlock, queueFor } from '../../sql/availability/claims.ts'
import type { OpenNeed } from '../../sql/availability/pick.ts'
import type { Pool, Sql } from '../../sql/connect.ts'
import { assign } from './assign.ts'

/** A claim that came second. */
class LostRace extends Error {
  override readonly name = 'LostRace'
}

export interface Taking {
  /** The query pick for one service and start, read anew in every transaction. */
  readonly look: (sql: Sql) => Promise<readonly OpenNeed[]>
  /** Writes the appointment and all that belongs to it, in the same transaction; gives the appointment's id. */
  readonly write: (sql: Sql, slot: OpenNeed, chosen: readonly Choice[]) => Promise<number>
  /** Never taken, whoever else is left: those whom the wall keeps away (R19a). */
  readonly without?: ReadonlySet<number>
}

const TRIES = 8

/**
 * Takes one start: the appointment's id, or null when it is not to be had (R12): taken, never open, or lost eight times.
 * Whoever loses a race queues for all that is free and looks again in a statement of its own, for the one that waited saw
 * what was true before. What write throws is thrown on, and has written nothing.
 */
export const takeSlot = async (sql: Pool, { look, write, without }: Taking): Promise<number | null> => {
  const attempt = (queued: boolean) =>
    sql.begin(async transaction => {
      if (queued) await queueFor(transaction, await look(transaction))
      const needs = await look(transaction)
      const [slot] = needs
      const chosen = assign(needs, without)
      if (!slot || !chosen) return null
      const appointmentId = await write(transaction, slot, chosen)
      const had = await claimTime(transaction, chosen, slot.claimed, appointmentId)
      if (had.length < chosen.length) throw new LostRace()
      return appointmentId
    })

  for (let tries = 1; ; tries++) {
    try {
      return await attempt(tries > 1)
    } catch (error) {
      if (!(error instanceof LostRace || isDeadlock(error))) throw error
      if (tries === TRIES) return null
      await pause(Math.random() * 10 * tries)
    }
  }
}
