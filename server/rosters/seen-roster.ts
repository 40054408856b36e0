import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { lockRoster } from '../../sql/rosters/roster-shown.ts'
import { solveOf } from '../../sql/rosters/solves.ts'
import { Refusal } from '../refusal.ts'

/** A roster as whoever changes it saw it. */
export interface SeenRoster {
  readonly rosterId: number
  readonly version: number
}

/** Locks a roster, and says how it stands. @throws Refusal it_has_changed_meanwhile when it is not as it was seen. */
export const lockAsSeen = async (sql: Sql, { rosterId, version }: SeenRoster) => {
  const locked = await lockRoster(sql, rosterId)
  if (locked?.version !== version) throw new Refusal('it_has_changed_meanwhile')
  return locked.state
}

/** What is being made of a locked roster is made of how it was when that began. @throws Refusal roster_is_being_made */
export const asStill = async (sql: Sql, rosterId: number, at: DateTime) => {
  const solve = await solveOf(sql, rosterId)
  if (solve && solve.endedAt === null && solve.leasedUntil > at) throw new Refusal('roster_is_being_made')
}
