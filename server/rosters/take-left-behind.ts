import type { Sql } from '../../sql/connect.ts'
import { leftBehind } from '../../sql/rosters/left-behind.ts'
import { type Moving, type Taken, takeAlong } from './take-along.ts'

/** Somebody to whom an empty position was given, with the claim that they had for it. */
export interface Filled extends Omit<Taken, 'formerId'> {
  readonly positionId: number
}

/**
 * What was left behind in positions when they were emptied goes along with whoever fills them, where they may serve it (R9), as it does
 * when a shift changes hands. Its appointments are locked (lockLeftBehind).
 */
export const takeLeftBehind = async (sql: Sql, filled: readonly Filled[], how: Moving): Promise<void> => {
  const left = await leftBehind(
    sql,
    filled.map(({ positionId }) => positionId),
  )
  // Nobody knows any more which of those who held it left what: the position stands for them.
  const carried = left.map(({ positionId: assignmentId, ...one }) => ({ ...one, assignmentId }))
  const taken = filled.map(({ positionId: formerId, ...one }) => ({ ...one, formerId }))
  await takeAlong(sql, carried, taken, how)
}
