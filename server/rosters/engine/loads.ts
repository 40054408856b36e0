import { indexOf, type Known, schedulesOf } from './known.ts'
import type { Held, Problem } from './problem.ts'
import { type Reach, shareOf, targetsOf } from './targets.ts'

/** R41: what somebody carries in the period, here and elsewhere, and what they should with the twelve weeks before. */
export interface Load {
  readonly load: number
  readonly history: number
  readonly share: number
  /** For history and load together. */
  readonly target: number
}

/** By person. */
export const loadsOf = (problem: Problem, held: readonly Held[]): ReadonlyMap<number, Load> => {
  const index = indexOf(problem)
  const targets = targetsOf(problem)
  return new Map(
    [...schedulesOf(index, held)].map(([id, schedule]) => {
      let load = 0
      for (const { day, weight } of schedule.all()) if (day >= 0 && day < problem.days) load += weight
      const { history = 0, share = 1 } = index.people.get(id)?.person ?? {}
      return [id, { load, history, share, target: targets.get(id)?.target ?? history }]
    }),
  )
}

/** How far apart people are, by their share: whoever nothing could be given is not among them. */
export const spreadOf = (problem: Problem, held: readonly Held[]): number => {
  const targets = targetsOf(problem)
  const reached = [...loadsOf(problem, held)].filter(([id]) => canGrow(targets.get(id)))
  const levels = reached.map(([, { history, load, share }]) => (history + load) / Math.max(share, 0.1))
  return levels.length === 0 ? 0 : Math.max(...levels) - Math.min(...levels)
}

const canGrow = (reach: Reach | undefined) => reach !== undefined && reach.high > reach.low

/**
 * Squares are bent at every so much of weight, so that they are straight between: the solver needs no whole numbers for them. All weights
 * are multiples of it, so what a load costs is the square itself. Bent at every 2, two people as near as 2 would cost the same apart.
 */
export const BEND = 0.5

const square = (target: number, share: number, carried: number) => (carried - target) ** 2 / share

/** What it costs to carry so much more than what stands. */
export const unevenness = (
  known: Known,
  { low, target }: Reach & { readonly target: number },
  more: number,
): number => {
  const share = shareOf(known)
  const from = Math.floor(more / BEND) * BEND
  const [below, above] = [square(target, share, low + from), square(target, share, low + from + BEND)]
  return below + ((above - below) * (more - from)) / BEND
}
