import type { Board } from './board.ts'
import type { Place } from './known.ts'
import { stepCost } from './step-cost.ts'
import type { Worker } from './worker.ts'

/** Whom it costs least to put there; nobody when all are stopped or it would cost more than it brings. */
export const cheapestFor = (board: Board, place: Place): Worker | null => {
  let best: Worker | null = null
  let least = 0
  for (const worker of board.candidates.get(place) ?? []) {
    if (worker.held.has(place) || board.stops(worker, place)) continue
    const cost = stepCost(board, worker, place, 1)
    if (cost < least) [best, least] = [worker, cost]
  }
  return best
}

/** Fills a roster one place after the other, those for which fewest can be had first. */
export const fill = (board: Board): void => {
  const scarce = (place: Place) => (board.candidates.get(place)?.length ?? 0) / place.group.need
  const places = [...board.places].sort((one, other) => scarce(one) - scarce(other))
  for (const place of places)
    while (board.count(place) < place.group.need) {
      const worker = cheapestFor(board, place)
      if (!worker) break
      board.put(worker, place)
    }
}
