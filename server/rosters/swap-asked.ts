import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { lockAssignments } from '../../sql/rosters/assignments.ts'
import { askedOf, lockSwap, type SwapOver, swapOver } from '../../sql/rosters/swaps.ts'
import { whySwapIsOver } from './swap-rules.ts'

/** Who answers a swap. */
export interface AnsweringSwap {
  readonly swapId: number
  readonly personId: number
  /** The account that answers; null: whoever holds the link that was sent to them. */
  readonly accountId: number | null
  /** A coordinator answers for them (代填). */
  readonly filledIn: boolean
}

/** As the audit names them. */
export const actorOf = ({ accountId, personId }: AnsweringSwap) =>
  accountId === null ? `person/${personId}` : `account/${accountId}`

/** The shifts that a swap is of, locked before it is; the shift that is given first. */
const lockShiftsOf = async (sql: Sql, { assignmentId, forAssignmentId }: SwapOver) => {
  const ids = forAssignmentId === null ? [assignmentId] : [assignmentId, forAssignmentId]
  const locked = await lockAssignments(sql, ids)
  return ids.flatMap(id => locked.find(one => one.assignmentId === id) ?? [])
}

/** A swap as it stands for somebody who was asked, locked, its shifts before it, and why it is over; null when they were not asked. */
export const lockAsked = async (sql: Sql, { swapId, personId }: AnsweringSwap, at: DateTime) => {
  const over = await swapOver(sql, swapId)
  if (!over || !(await askedOf(sql, swapId, personId))) return null
  const shifts = await lockShiftsOf(sql, over)
  const swap = await lockSwap(sql, swapId)
  if (!swap) return null
  const named = over.forAssignmentId === null ? 1 : 2
  return { over, shifts, swap, refusal: whySwapIsOver({ swap, shifts, named }, at) }
}
