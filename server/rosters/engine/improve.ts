import type { Board } from './board.ts'
import { oneOf } from './chance.ts'
import type { Place } from './known.ts'
import { stepCost, type Way } from './step-cost.ts'
import type { Worker } from './worker.ts'

/** A step of somebody into a place, or out of it. */
type Step = readonly [Worker, Place, Way]

const apply = (board: Board, [worker, place, by]: Step) =>
  by > 0 ? board.put(worker, place) : board.take(worker, place)

/**
 * Takes steps one by one as long as no rule stops them; all of them are taken back when one is stopped or what they cost together is
 * not accepted. Gives what they cost, null when they were taken back.
 */
const attempt = (board: Board, steps: Iterable<Step>, accept: (cost: number) => boolean): number | null => {
  const taken: Step[] = []
  let cost = 0
  let stopped = false
  for (const step of steps) {
    const [worker, place, by] = step
    if (by > 0 && (worker.held.has(place) || !worker.open.has(place) || board.stops(worker, place))) {
      stopped = true
      break
    }
    cost += stepCost(board, ...step)
    apply(board, step)
    taken.push(step)
  }
  if (!stopped && taken.length > 0 && accept(cost)) return cost
  for (const [worker, place, by] of taken.reverse()) apply(board, [worker, place, by > 0 ? -1 : 1])
  return null
}

const near = (one: Place, other: Place) => Math.abs(one.shift.day - other.shift.day) <= 7

/** Lets somebody into a place for one of theirs that is given to another, or to whoever leaves this one: swap, chain, replacement. */
function* exchange(board: Board, place: Place, chance: () => number): Generator<Step> {
  const incoming = oneOf(board.candidates.get(place) ?? [], chance)
  if (!incoming || incoming.held.has(place)) return
  const full = board.count(place) >= place.group.need
  const leaving = full
    ? oneOf(
        (board.holders.get(place) ?? []).filter(one => one.held.has(place)),
        chance,
      )
    : undefined
  if (full && !leaving && place.group.over === null) return
  const stopped = board.stops(incoming, place)
  const given =
    stopped || chance() < 0.4
      ? oneOf(
          [...incoming.held].filter(one => near(one, place)),
          chance,
        )
      : undefined
  if (stopped && !given) return
  // What may be stopped comes first: most tries end there.
  if (given) yield [incoming, given, -1]
  yield [incoming, place, 1]
  if (leaving) yield [leaving, place, -1]
  if (!given) return
  const next = leaving && chance() < 0.6 ? leaving : oneOf(board.candidates.get(given) ?? [], chance)
  if (next && next !== incoming) yield [next, given, 1]
}

function* drop(board: Board, place: Place, chance: () => number): Generator<Step> {
  const leaving = oneOf(
    (board.holders.get(place) ?? []).filter(one => one.held.has(place)),
    chance,
  )
  if (leaving) yield [leaving, place, -1]
}

/** From where the search is hot: what it takes for better first, and in the end. */
const HOT = 6
const COLD = 0.05

/**
 * Changes a roster by chance, cooling (simulated annealing): in the beginning what costs a little more is taken too. `gone` says how
 * much of the time has gone, 0 to 1. The board is left at the best that was met; gives by how much that is better, never below nothing.
 */
export const improve = (board: Board, chance: () => number, gone: () => number): number => {
  let [now, best, heat] = [0, 0, HOT]
  let kept = board.held()
  for (let step = 0, spent = gone(); spent < 1; step++) {
    if (step % 64 === 0) {
      spent = gone()
      heat = HOT * (COLD / HOT) ** Math.min(1, spent)
    }
    const place = oneOf(board.places, chance)
    if (!place) return 0
    const steps = chance() < 0.02 ? drop(board, place, chance) : exchange(board, place, chance)
    now += attempt(board, steps, more => more <= 0 || chance() < Math.exp(-more / heat)) ?? 0
    if (heat < 1 && now < best - 1e-6) [best, kept] = [now, board.held()]
  }
  if (now > best + 1e-6) reset(board, kept)
  return -Math.min(now, best)
}

const reset = (board: Board, kept: ReturnType<Board['held']>): void => {
  for (const worker of board.workers) for (const place of [...worker.held]) board.take(worker, place)
  board.lay(kept)
}
