import { costOf } from './cost.ts'
import type { Held, Outcome, Problem } from './problem.ts'
import type { Order, Told } from './solve-thread.ts'
import { threadFor } from './thread-for.ts'

/** How far a roster is. */
export interface Progress {
  readonly held: readonly Held[]
  readonly filled: number
  readonly needed: number
  /** Between those who carry most and least by their share, the twelve weeks before and this roster together. */
  readonly spread: number
  /** No roster costs less; null: nothing is known yet. */
  readonly bound: number | null
}

export interface Asked {
  readonly seconds: number
  /** Aborted: it ends at once, and what is best by then is the outcome. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** How long it may take to hear that it is to end, before its thread is ended for it. */
const GRACE = 400

const heldIn = (pairs: Int32Array): readonly Held[] =>
  Array.from({ length: pairs.length / 2 }, (_, at) => ({
    group: pairs[2 * at] ?? 0,
    person: pairs[2 * at + 1] ?? 0,
  }))

const outcomeOf = (problem: Problem, last: Told | null): Outcome =>
  last
    ? { held: heldIn(last.pairs), cost: last.cost, bound: last.bound, proved: last.proved }
    : { held: problem.fixed, cost: costOf(problem, problem.fixed), bound: null, proved: false }

/**
 * Makes a roster in a thread of its own, so that nothing else waits for it. It ends when the roster is proved to be the best, when the
 * time is over, or when the signal says so, whichever comes first, with the best roster met by then. Throws what goes wrong in the
 * thread. Whatever happens, the thread is gone when it answers.
 */
export const solveAside = (problem: Problem, { seconds, signal, onProgress }: Asked): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return resolve(outcomeOf(problem, null))
    const stop = new Int32Array(new SharedArrayBuffer(4))
    const order: Order = { problem, seconds, stop }
    const thread = threadFor('solve-thread', order)
    let last: Told | null = null
    let patience: NodeJS.Timeout | undefined
    const end = () => {
      Atomics.store(stop, 0, 1)
      clearTimeout(patience)
      patience = setTimeout(() => void thread.terminate(), GRACE)
    }
    patience = setTimeout(end, seconds * 1000 + GRACE)
    signal?.addEventListener('abort', end)
    thread.on('message', (told: Told) => {
      last = told
      const { pairs, filled, needed, spread, bound } = told
      if (!told.ended) onProgress?.({ held: heldIn(pairs), filled, needed, spread, bound })
    })
    thread.on('error', reject)
    thread.on('exit', () => {
      clearTimeout(patience)
      signal?.removeEventListener('abort', end)
      resolve(outcomeOf(problem, last))
    })
  })
