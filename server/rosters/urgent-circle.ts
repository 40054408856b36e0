import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { Candidate } from '../../views/rosters/candidate.ts'
import { candidatesFor } from './candidates.ts'
import { loadsOf } from './engine/loads.ts'
import { burdenOf, unburdened } from './next-best.ts'
import type { RosterProblem } from './read-problem.ts'

/** Who is asked by a call for a position, the least burdened with it by their share first (R41), as offers go on. */
export interface UrgentCircle {
  /** For whom every hard rule holds at this moment (R46a). */
  readonly asked: readonly Candidate[]
  /** Whom a rule stops that a coordinator may let go, or who said that they do not come to this very shift: by name, and only even so. */
  readonly wider: readonly Candidate[]
}

/** @param refused who said of this position that they do not come to it. */
export const urgentCircle = (
  read: RosterProblem,
  refused: ReadonlySet<number>,
  position: PositionShown,
): UrgentCircle => {
  const loads = loadsOf(read.problem, read.held)
  const burden = ({ personId }: Candidate) => burdenOf(loads.get(personId) ?? unburdened, position.weight)
  const others = candidatesFor(read, position)
    .filter(({ personId, never }) => personId !== position.personId && !never)
    .toSorted((one, other) => burden(one) - burden(other) || one.personId - other.personId)
  const comes = ({ personId, rules }: Candidate) => rules.length === 0 && !refused.has(personId)
  return {
    asked: others.filter(comes),
    wider: others.filter(one => !comes(one)).toSorted((one, other) => one.rules.length - other.rules.length),
  }
}
