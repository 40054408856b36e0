import type { DateTime } from 'luxon'
import type { FormerHolder } from '../../sql/rosters/former-holders.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { Held, Problem, Span } from './engine/problem.ts'
import { stopsIn } from './engine/stops.ts'
import type { RosterProblem } from './read-problem.ts'

/** What a repair is asked for. */
export interface Repairing {
  /** The positions that are to be filled: their holders do not come, or nobody holds them. */
  readonly positionIds: readonly number[]
  /** When somebody does not come, beside what is known of their leave. */
  readonly gone: readonly { readonly personId: number; readonly during: Span }[]
  /** Who had something and gave it back, or did not take it: they are not asked for the same again. */
  readonly ended: readonly FormerHolder[]
}

/** A position with somebody in it, or nobody. */
export interface CellPut {
  readonly positionId: number
  readonly personId: number | null
}

/** Somebody in a position, as the engine is told. */
interface Holding extends Held {
  readonly position: PositionShown
}

const holdingsIn = ({ positions, groupOf }: RosterProblem): Holding[] =>
  positions.flatMap(position => {
    const group = groupOf.get(position.positionId)
    return group === undefined || position.personId === null
      ? []
      : [{ group, person: position.personId, position }]
  })

const peopleFor = ({ problem, groupOf }: RosterProblem, { gone, ended }: Repairing): Problem['people'] => {
  const spanOf = (positionId: number) => {
    const group = groupOf.get(positionId)
    return problem.shifts.find(({ groups }) => groups.some(({ id }) => id === group))?.during
  }
  return problem.people.map(person => ({
    ...person,
    away: [
      ...person.away,
      ...gone
        .filter(({ personId }) => personId === person.id)
        .map(({ during }) => ({ during, kind: 'away' as const })),
    ],
    cannot: [
      ...person.cannot,
      ...ended
        .filter(({ personId }) => personId === person.id)
        .flatMap(({ positionId }) => spanOf(positionId) ?? [])
        .map(during => ({ during, duty: null })),
    ],
  }))
}

/**
 * A published roster as the problem of its repair (R46): what is asked for is to be filled, what else is empty stays empty. What stands
 * unasked, was fixed by hand, has begun or breaks a rule already stays, and so does all else of whoever does not come; the rest of what
 * is offered or accepted may change, as little as can be.
 */
export const repairProblem = (read: RosterProblem, repairing: Repairing, now: DateTime): Problem => {
  const asked = new Set(repairing.positionIds)
  const all = holdingsIn(read)
  const others = all.filter(({ position }) => !asked.has(position.positionId))
  const leaving = new Set(all.filter(({ position }) => asked.has(position.positionId)).map(one => one.person))
  const vacant = read.positions.flatMap(({ positionId }) =>
    asked.has(positionId) ? (read.groupOf.get(positionId) ?? []) : [],
  )
  const needOf = (id: number) =>
    others.filter(({ group }) => group === id).length + vacant.filter(group => group === id).length
  const frame: Problem = {
    ...read.problem,
    people: peopleFor(read, repairing),
    shifts: read.problem.shifts.map(shift => ({
      ...shift,
      groups: shift.groups.map(group => ({ ...group, need: needOf(group.id) })),
    })),
    ...{ fixed: [], before: null },
  }
  const stops = stopsIn(frame, others)
  const mayChange = ({ group, person, position }: Holding) =>
    (position.state === 'offered' || position.state === 'accepted') &&
    position.fixed !== true &&
    position.starts > now &&
    !leaving.has(person) &&
    stops(group, person).length === 0
  const heldOf = (some: readonly Holding[]) => some.map(({ group, person }) => ({ group, person }))
  return {
    ...frame,
    fixed: heldOf(others.filter(one => !mayChange(one))),
    before: { held: heldOf(others.filter(mayChange)), stability: 1 },
  }
}

/** Who comes to each position that changes hands, in the order of the roster; nobody where nobody can. */
export const cellsPut = (
  { positions, groupOf }: RosterProblem,
  { positionIds }: Repairing,
  problem: Problem,
  held: readonly Held[],
): CellPut[] => {
  const keyOf = ({ group, person }: Held) => `${group} ${person}`
  const after = new Set(held.map(keyOf))
  const stood = new Set([...problem.fixed, ...(problem.before?.held ?? [])].map(keyOf))
  const came = held.filter(one => !stood.has(keyOf(one)))
  const asked = new Set(positionIds)
  return positions.flatMap(({ positionId, personId }) => {
    const group = groupOf.get(positionId)
    if (group === undefined) return []
    const leaves = personId !== null && !after.has(keyOf({ group, person: personId }))
    if (!asked.has(positionId) && !leaves) return []
    const at = came.findIndex(one => one.group === group)
    const [next] = at < 0 ? [] : came.splice(at, 1)
    return [{ positionId, personId: next?.person ?? null }]
  })
}
