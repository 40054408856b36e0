import type { Highs } from 'highs'
import { Board } from './board.ts'
import { chanceFrom } from './chance.ts'
import { Incumbent, startAt } from './incumbent.ts'
import { type Model, modelOf } from './model.ts'
import { type Allowance, mend } from './polish.ts'
import type { Held, Person, Problem } from './problem.ts'
import { weekOf } from './schedule.ts'
import { loadSolver, run } from './solver.ts'
import { fill } from './start.ts'

/** A roster repaired. */
export interface Repaired {
  /** With what is fixed. */
  readonly held: readonly Held[]
  /** Of what stood and could be changed, how much is. */
  readonly changes: number
  /** How many are still missing. */
  readonly lacking: number
  /** No roster has fewer missing, and none that has as many missing has fewer changes. */
  readonly proved: boolean
}

const groupsOf = ({ shifts }: Problem) => shifts.flatMap(({ groups }) => groups)
const keyOf = ({ group, person }: Held) => `${group} ${person}`

const countsOf = (problem: Problem, held: readonly Held[]) => {
  const there = new Map<number, number>()
  for (const { group } of held) there.set(group, (there.get(group) ?? 0) + 1)
  const stands = new Set(held.map(keyOf))
  return {
    changes: (problem.before?.held ?? []).filter(one => !stands.has(keyOf(one))).length,
    lacking: groupsOf(problem).reduce(
      (sum, { id, need }) => sum + Math.max(0, need - (there.get(id) ?? 0)),
      0,
    ),
  }
}

/** Each missing costs more than all changes together, and each change so much. */
const priced = (problem: Problem, stability: number): Problem => {
  const held = problem.before?.held ?? []
  const under = (held.length + 1) * stability
  return {
    ...problem,
    before: { held, stability },
    shifts: problem.shifts.map(shift => ({
      ...shift,
      groups: shift.groups.map(group => ({ ...group, under, over: null })),
    })),
  }
}

/** Of whom nothing counts but what a rule allows. */
const plainly = (person: Person): Person => ({
  ...{ ...person, wishes: [], worked: Number.POSITIVE_INFINITY },
  limits: { ...person.limits, leastMinutes: null },
})

/** The same roster to be made, where nothing is weighed but who is missing and what is changed. */
const bare = (problem: Problem): Problem => ({
  ...priced(problem, 1),
  ...{ people: problem.people.map(plainly), pairs: [], fair: false },
})

/** What stood, filled up: a roster to begin with. */
const first = (problem: Problem): readonly Held[] => {
  const board = new Board(problem)
  board.lay(problem.before?.held ?? [])
  fill(board)
  return board.held()
}

/** The fewest missing, and with these the fewest changes; costs are whole numbers, so less than one from the bound is proved. */
const fewest = (highs: Highs, problem: Problem, { left, stopped }: Allowance): Incumbent => {
  const incumbent = new Incumbent(problem, first(problem), () => {})
  // Nobody is missing who need not be, and nothing changed: no roster can cost less.
  if (incumbent.cost === 0) incumbent.raise(0)
  if (incumbent.proved || stopped()) return incumbent
  const model = modelOf(problem)
  const wholes = model.choices.map(({ column }) => column)
  const found = run(highs, model.sheet, {
    ...{ seconds: left(), stopped, options: { mip_abs_gap: 0.99 } },
    start: startAt(wholes, model.sheet.whole, incumbent.values(model)),
    onBetter: values => incumbent.offerValues(model, values),
  })
  if (found.values) incumbent.offerValues(model, found.values)
  if (found.proved) incumbent.raise(incumbent.cost)
  else if (found.bound !== null) incumbent.raise(Math.ceil(found.bound - 1e-6))
  return incumbent
}

/** A change weighs more than all fairness, wishes and company of the weeks that are looked at. */
const A_CHANGE = 1_000
const SECONDS_FOR_FAIRNESS = 0.5

/** Of the weeks in which something was changed, all that could be otherwise. */
const about = ({ index: { problem }, choices }: Model, held: readonly Held[]) => {
  const before = new Set([...(problem.before?.held ?? []), ...problem.fixed].map(keyOf))
  const changed = new Set(held.filter(one => !before.has(keyOf(one))).map(({ group }) => group))
  const weeks = new Set(
    problem.shifts
      .filter(({ groups }) => groups.some(({ id }) => changed.has(id)))
      .map(({ day }) => weekOf(problem, day)),
  )
  return choices.filter(({ place }) => weeks.has(weekOf(problem, place.shift.day)))
}

/** Of all with as few missing and changes, a fair one that pleases (R41, R42), as far as the time reaches. */
const fairest = (highs: Highs, problem: Problem, held: readonly Held[], allowance: Allowance) => {
  const judged = priced(problem, A_CHANGE)
  const model = modelOf(judged)
  const incumbent = new Incumbent(judged, held, () => {})
  const free = about(model, held)
  if (free.length > 0) mend(highs, model, incumbent, free, { ...allowance, seconds: SECONDS_FOR_FAIRNESS })
  const [was, is] = [countsOf(problem, held), countsOf(problem, incumbent.held)]
  return is.lacking === was.lacking && is.changes === was.changes ? incumbent.held : held
}

/** What a repair may spend. */
export interface RepairWork {
  readonly seconds: number
  /** Seconds since it began. */
  readonly passed: () => number
}

/**
 * Repairs a roster (R46): fills what is missing with the fewest changes of what stood (`before`), and says whether that is proved; of
 * all such the fairest that is met in the time. What is fixed stays.
 */
export const repair = async (problem: Problem, { seconds, passed }: RepairWork): Promise<Repaired> => {
  const left = () => seconds - passed()
  const allowance: Allowance = { left, stopped: () => left() <= 0, chance: chanceFrom(1) }
  const highs = await loadSolver()
  const { held, proved } = fewest(highs, bare(problem), allowance)
  const best = allowance.stopped() ? held : fairest(highs, problem, held, allowance)
  return { held: best, ...countsOf(problem, best), proved }
}
