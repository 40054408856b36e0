import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import type { Held } from './engine/problem.ts'
import { type RosterProblem, readProblem } from './read-problem.ts'

/** A roster as it was read, and what has been offered of it since. */
export interface Known {
  readonly read: RosterProblem
  readonly held: readonly Held[]
}

/** Rosters by number, as one transaction knows them that has queued for whoever may be asked. */
export type KnownRosters = Map<number, Known>

/** A roster, read once; null when there is none. */
export const knownOf = async (sql: Sql, rosterId: number, rosters: KnownRosters, at: DateTime) => {
  const there = rosters.get(rosterId)
  if (there) return there
  const read = await readProblem(sql, rosterId, at)
  if (!read) return null
  const known = { read, held: read.held }
  rosters.set(rosterId, known)
  return known
}
