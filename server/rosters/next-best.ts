import type { OpenPosition } from '../../sql/rosters/open-positions.ts'
import { companyCost } from './engine/company.ts'
import { indexOf } from './engine/known.ts'
import { type Load, loadsOf } from './engine/loads.ts'
import type { Held } from './engine/problem.ts'
import { stopsIn } from './engine/stops.ts'
import type { RosterProblem } from './read-problem.ts'

/** Shares below this count as this much: nobody is called free of burden for having almost no share. */
const LEAST_SHARE = 0.1

/** Whoever carries nothing of what is looked at. */
export const unburdened: Load = { load: 0, history: 0, share: 1, target: 0 }

/** What somebody would carry with so much more, by their share (R41). */
export const burdenOf = ({ load, history, share }: Load, weight: number): number =>
  (load + history + weight) / Math.max(share, LEAST_SHARE)

/**
 * Who may hold a position and was never asked to, by every hard rule of the engine (R45): first those with whom the shift keeps its
 * pairs and has somebody experienced (R43), and of these the least burdened with it by their share, in twelve weeks and this roster (R41): one shift
 * is twice as much to whoever does half of what others do.
 * @param held who holds what in the roster now
 */
export const nextBest = (
  { problem, groupOf }: Pick<RosterProblem, 'problem' | 'groupOf'>,
  held: readonly Held[],
  positionId: number,
  { asked }: Pick<OpenPosition, 'asked'>,
): readonly number[] => {
  const group = groupOf.get(positionId)
  const index = indexOf(problem)
  const shift = group === undefined ? undefined : index.places.get(group)?.shift
  if (group === undefined || !shift) return []
  const groups = new Set(shift.groups.map(({ id }) => id))
  const there = held.filter(one => groups.has(one.group)).map(({ person }) => person)
  const [stops, loads] = [stopsIn(problem, held), loadsOf(problem, held)]
  return problem.people
    .filter(({ id }) => !asked.includes(id) && stops(group, id).length === 0)
    .map(({ id }) => {
      const company = companyCost(index, shift, [...there, id])
      const burden = burdenOf(loads.get(id) ?? unburdened, shift.weight)
      return { id, company: company.newcomers + company.pairs, burden }
    })
    .toSorted((one, other) => one.company - other.company || one.burden - other.burden || one.id - other.id)
    .map(({ id }) => id)
}
