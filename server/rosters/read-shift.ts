import type { DateTime } from 'luxon'
import { accountsOfPeople } from '../../sql/accounts/told-people.ts'
import type { Sql } from '../../sql/connect.ts'
import { guestsInside } from '../../sql/rosters/guests.ts'
import { positionsOf } from '../../sql/rosters/positions.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { CancellingShown, RosterShift } from '../../views/rosters/shift.ts'
import { holdersOf } from './holders.ts'

/** A shift of a roster as it stands; null when it has none of that number. */
export const readShift = async (
  sql: Sql,
  { rosterId, state }: RosterShown,
  shiftId: number | null,
  now: DateTime,
): Promise<RosterShift | null> => {
  const positions = (await positionsOf(sql, rosterId)).filter(one => one.shiftId === shiftId)
  const [first] = positions
  if (!first) return null
  return {
    ...{ shiftId: first.shiftId, starts: first.starts, ends: first.ends, positions },
    cancelled: first.cancelledAt !== null,
    begun: first.starts <= now,
    held: state === 'published' && positions.some(({ assignmentId }) => assignmentId !== null),
  }
}

/** What calling a shift off would do now. */
export const readCancelling = async (sql: Sql, { positions }: RosterShift): Promise<CancellingShown> => {
  const holders = holdersOf(positions)
  const people = new Map(holders.map(({ personId, person }) => [personId ?? 0, person ?? '']))
  const [accounts, guests] = await Promise.all([
    accountsOfPeople(sql, [...people.keys()]),
    guestsInside(
      sql,
      holders.map(({ assignmentId }) => assignmentId),
    ),
  ])
  const reached = new Set(accounts.map(({ personId }) => personId))
  const named = [...people].filter(([personId]) => personId > 0)
  return {
    told: named.flatMap(([personId, name]) => (reached.has(personId) ? [name] : [])),
    unreached: named.flatMap(([personId, name]) => (reached.has(personId) ? [] : [name])),
    firms: holders.flatMap(({ personId, firm }) => (personId === null && firm !== null ? [firm] : [])),
    guests,
  }
}
