import { performance } from 'node:perf_hooks'
import { parentPort, workerData } from 'node:worker_threads'
import type { Incumbent } from './incumbent.ts'
import { spreadOf } from './loads.ts'
import type { Problem } from './problem.ts'
import { solve } from './solve.ts'

/** What the thread is given: a roster to make, the time for it, and a word in memory that both see, for it hears nothing while it solves. */
export interface Order {
  readonly problem: Problem
  readonly seconds: number
  /** 1: stop. */
  readonly stop: Int32Array
}

/** What it says of its best roster so far. Group and person by turns: a list of numbers is handed over without being written out. */
export interface Told {
  readonly pairs: Int32Array
  readonly cost: number
  readonly bound: number | null
  readonly proved: boolean
  readonly filled: number
  readonly needed: number
  readonly spread: number
  readonly ended: boolean
}

/** Not more often than this: somebody looks at it, and each has the whole roster in it. */
const SECONDS_BETWEEN = 0.1

const filledIn = (problem: Problem, { held }: Pick<Incumbent, 'held'>) => {
  const counts = new Map<number, number>()
  for (const { group } of held) counts.set(group, (counts.get(group) ?? 0) + 1)
  const groups = problem.shifts.flatMap(shift => shift.groups)
  return {
    filled: groups.reduce((sum, { id, need }) => sum + Math.min(need, counts.get(id) ?? 0), 0),
    needed: groups.reduce((sum, { need }) => sum + need, 0),
  }
}

const work = async ({ problem, seconds, stop }: Order): Promise<void> => {
  const began = performance.now()
  const passed = () => (performance.now() - began) / 1000
  let told = Number.NEGATIVE_INFINITY
  const tell = (best: Pick<Incumbent, 'held' | 'cost' | 'bound' | 'proved'>, ended: boolean) => {
    if (!ended && passed() - told < SECONDS_BETWEEN) return
    told = passed()
    const { cost, bound, proved } = best
    const pairs = new Int32Array(best.held.flatMap(({ group, person }) => [group, person]))
    const spread = spreadOf(problem, best.held)
    const message: Told = { pairs, cost, bound, proved, ...filledIn(problem, best), spread, ended }
    parentPort?.postMessage(message, [pairs.buffer])
  }
  const stopped = () => Atomics.load(stop, 0) === 1
  tell(
    await solve(problem, { seconds, passed, stopped, onBetter: incumbent => tell(incumbent, false) }),
    true,
  )
}

await work(workerData)
