import { setTimeout as pause } from 'node:timers/promises'
import { type Choice, claimTime, freeTimeOfAppointment } from '../../sql/availability/claims.ts'
import { isDeadlock, isShiftGone } from '../../sql/availability/lost-races.ts'
import type { OpenNeed } from '../../sql/availability/pick.ts'
import { queueFor } from '../../sql/availability/queues.ts'
import type { Pool, Sql, Transaction } from '../../sql/connect.ts'
import { choose } from './assign.ts'

/** A claim that came second. */
class LostRace extends Error {
  override readonly name = 'LostRace'
}

/** There is nothing to claim. Thrown, so that a time which was given back for it is kept after all. */
class NotOpen extends Error {
  override readonly name = 'NotOpen'
}

export interface Taking {
  /** The query pick for one service and start, read anew in every transaction. */
  readonly look: (sql: Sql) => Promise<readonly OpenNeed[]>
  /** Writes the appointment and all that belongs to it, in the same transaction; gives the appointment's id. */
  readonly write: (sql: Sql, slot: OpenNeed, chosen: readonly Choice[]) => Promise<number>
  /** Never taken, whoever else is left. */
  readonly without?: ReadonlySet<number>
  /** Whom the wall keeps away (R19a). */
  readonly wall?: Wall
  /** An appointment that gives back the time it has for this one, in the same transaction. */
  readonly moving?: Moving
}

export interface Wall {
  /** Looked up anew in every transaction. */
  readonly keepsAway: (sql: Sql) => Promise<ReadonlySet<number>>
  /** When nobody else is left the start is taken all the same, with an empty seat: a refusal would tell of whom. */
  readonly orNobody: boolean
}

export interface Moving {
  readonly appointmentId: number
  /** Locks it and looks at how it stands, before anything else in every try; false: it has that time already and stays as it is. */
  readonly isToMove: (sql: Sql) => Promise<boolean>
  /** When it has its new time: what becomes of the hour it had, in the same transaction. */
  readonly leaves?: (sql: Transaction) => Promise<unknown>
}

const TRIES = 8

/**
 * Gives back what a moved appointment claims, when everything at both of its times is queued for: its own claims never stand in its
 * way, and two who move towards each other's hours never wait in a circle (design.md §6).
 */
const giveBack = async (sql: Sql, { look, moving }: Taking) => {
  if (!moving) return
  await queueFor(sql, await look(sql), moving.appointmentId)
  await freeTimeOfAppointment(sql, moving.appointmentId)
}

const claim = async (sql: Sql, { look, write, without, wall }: Taking, walled: ReadonlySet<number>) => {
  const needs = await look(sql)
  const [slot] = needs
  const chosen = choose(needs, { without, walled, orNobody: wall?.orNobody ?? false })
  if (!slot || !chosen) throw new NotOpen()
  const appointmentId = await write(sql, slot, chosen)
  const had = await claimTime(sql, chosen, slot.claimed, appointmentId)
  if (had.length < chosen.length) throw new LostRace()
  return appointmentId
}

/**
 * Takes one start: the appointment's id, or null when it is not to be had (R12): taken, never open, or lost eight times; then an
 * appointment that was to be moved there stands where it stood. Whoever loses a race queues for all that is free and looks again in
 * a statement of its own, for the one that waited saw what was true before. What write throws is thrown on, and has written nothing.
 */
export const takeSlot = async (sql: Pool, taking: Taking): Promise<number | null> => {
  const { look, moving } = taking
  const attempt = (again: boolean) =>
    sql.begin(async transaction => {
      if (moving && !(await moving.isToMove(transaction))) return moving.appointmentId
      // Before anything is queued for: who waits for it should not wait for this too.
      const walled = (await taking.wall?.keepsAway(transaction)) ?? new Set()
      if (again && !moving) await queueFor(transaction, await look(transaction))
      await giveBack(transaction, taking)
      const appointmentId = await claim(transaction, taking, walled)
      await moving?.leaves?.(transaction)
      return appointmentId
    })

  for (let tries = 1; ; tries++) {
    try {
      return await attempt(tries > 1)
    } catch (error) {
      if (error instanceof NotOpen) return null
      if (!(error instanceof LostRace || isDeadlock(error) || isShiftGone(error))) throw error
      if (tries === TRIES) return null
      await pause(Math.random() * 10 * tries)
    }
  }
}
