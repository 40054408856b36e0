import { Board } from './board.ts'
import { chanceFrom } from './chance.ts'
import { improve } from './improve.ts'
import { Incumbent } from './incumbent.ts'
import { modelOf } from './model.ts'
import { type Allowance, polish } from './polish.ts'
import type { Outcome, Problem } from './problem.ts'
import { loadSolver } from './solver.ts'
import { fill } from './start.ts'
import { boundWhole, solveWhole } from './whole.ts'

/** What a solve may spend and whom it tells. */
export interface Work {
  readonly seconds: number
  /** Seconds since it began. */
  readonly passed: () => number
  readonly stopped: () => boolean
  /** Of each better roster, and of each better bound. */
  readonly onBetter: (incumbent: Incumbent) => void
}

/** Where shifts must come in runs one alone is never allowed, and steps of one lead nowhere. */
const inRuns = ({ people }: Problem): boolean =>
  people.some(({ limits }) => (limits.leastInARow ?? 0) > 1 || (limits.leastDaysOffInARow ?? 0) > 1)

/** A first roster: what stood, filled up; where shifts come in runs, nothing but what is fixed. */
const begin = (problem: Problem): Board => {
  const board = new Board(problem)
  if (inRuns(problem)) return board
  board.lay(problem.before?.held ?? [])
  fill(board)
  return board
}

/** Searches by steps from the first roster, for as long as it pays. */
const search = (
  board: Board,
  incumbent: Incumbent,
  { left, stopped, chance }: Allowance,
  seconds: number,
) => {
  const until = left() - seconds
  improve(board, chance, () => (stopped() ? 1 : 1 - (left() - until) / seconds))
  incumbent.offer(board.held())
}

/** The most columns of whole numbers that are solved at once; where there are more, parts of them are. */
const AT_ONCE = 10_000
/** What share of the time is searched where they are not solved at once: the more people, the longer a search finds better at every step. */
const SEARCHED = 0.35
const SEARCHED_OF_MANY = 0.65
/** Above so many a bound would take all the time there is, and parts of it find little that a search does not. */
const MANY = 200_000

const secondsToSearch = (seconds: number, count: number): number => {
  if (count <= AT_ONCE) return Math.min(seconds / 5, count / 5000)
  return seconds * (count <= MANY ? SEARCHED : SEARCHED_OF_MANY)
}

/** Makes a roster as good as the time allows. */
export const solve = async (problem: Problem, work: Work): Promise<Outcome> => {
  const { seconds, passed, stopped, onBetter } = work
  const allowance: Allowance = { left: () => seconds - passed(), stopped, chance: chanceFrom(1) }
  const board = begin(problem)
  const incumbent = new Incumbent(problem, board.held(), onBetter)
  const count = board.workers.reduce((sum, { open }) => sum + open.size, 0)
  if (!inRuns(problem)) search(board, incumbent, allowance, secondsToSearch(seconds, count))
  const highs = await loadSolver()
  const model = modelOf(problem)
  if (model.choices.length === 0) incumbent.raise(incumbent.cost)
  else if (count <= AT_ONCE && !stopped()) solveWhole(highs, model, incumbent, allowance)
  else if (count <= MANY && !stopped()) boundWhole(highs, model, incumbent, allowance)
  polish(highs, model, incumbent, allowance)
  const { held, cost, bound, proved } = incumbent
  return { held, cost, bound, proved }
}
