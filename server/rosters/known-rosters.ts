import type { DateTime } from 'luxon'
import { queueForPeople } from '../../sql/availability/claims.ts'
import type { Sql } from '../../sql/connect.ts'
import { holdingOfOne, holdingsAround } from '../../sql/rosters/holdings.ts'
import type { Held } from './engine/problem.ts'
import { type RosterProblem, readProblem } from './read-problem.ts'

/** A roster as it was read, with what has been offered of it since, and what everybody held anywhere before it was read. */
export interface Known {
  readonly read: RosterProblem
  readonly held: readonly Held[]
  readonly holdings: ReadonlyMap<number, string>
}

/** What one transaction knows: rosters by number, and who is queued for, so that nobody else gives them anything any more. */
export interface Knowing {
  readonly rosters: Map<number, Known>
  readonly queued: Set<number>
}

/** Nothing yet. */
export const knowing = (): Knowing => ({ rosters: new Map(), queued: new Set() })

/** A roster, read once; null when there is none. */
export const knownOf = async (sql: Sql, rosterId: number, { rosters }: Knowing, at: DateTime) => {
  const there = rosters.get(rosterId)
  if (there) return there
  const holdings = await holdingsAround(sql, rosterId)
  const read = await readProblem(sql, rosterId, at)
  if (!read) return null
  const known = { read, held: read.held, holdings }
  rosters.set(rosterId, known)
  return known
}

/** Queues for somebody; false when they were given something between the reading of the roster and now. */
export const isAsRead = async (sql: Sql, personId: number, { holdings }: Known, { queued }: Knowing) => {
  if (queued.has(personId)) return true
  await queueForPeople(sql, [], [personId])
  queued.add(personId)
  return (await holdingOfOne(sql, personId)) === holdings.get(personId)
}
