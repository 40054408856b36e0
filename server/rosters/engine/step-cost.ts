import type { Board } from './board.ts'
import { companyCost, isNewcomer } from './company.ts'
import { coverCost, fairnessCost, minutesCost } from './cost.ts'
import type { Place } from './known.ts'
import type { Shift } from './problem.ts'
import { minutesOf } from './schedule.ts'
import { displeasure, meets, requestsOf } from './wishes.ts'
import type { Worker } from './worker.ts'

/** Into a place, or out of it. */
export type Way = 1 | -1

/** Of requests that this shift alone meets. */
const requestsMore = ({ known, held }: Worker, place: Place, by: Way): number => {
  let sum = 0
  for (const wish of requestsOf(known))
    if (
      meets(wish, place.shift) &&
      ![...held, ...known.fixed].some(one => one !== place && meets(wish, one.shift))
    )
      sum -= by * wish.cost
  return sum
}

/** Where nobody is new, and nobody to be apart from somebody or with them, it does not matter who is there. */
const companyMatters = ({ index, holders }: Board, { known }: Worker, { groups }: Shift): boolean => {
  if (index.problem.pairs.length > 0 || isNewcomer(known)) return true
  for (const { id } of groups) {
    const place = index.places.get(id)
    if (place && holders.get(place)?.some(newcomer)) return true
  }
  return false
}

const newcomer = ({ known }: Worker) => isNewcomer(known)

const companyMore = (board: Board, worker: Worker, { shift }: Place, by: Way): number => {
  const { index, holders } = board
  if (!companyMatters(board, worker, shift)) return 0
  const there = shift.groups.flatMap(({ id }) => {
    const place = index.places.get(id)
    return place ? (holders.get(place) ?? []).map(({ known }) => known.person.id) : []
  })
  const { id } = worker.known.person
  const after = by > 0 ? [...there, id] : there.filter(one => one !== id)
  const [was, is] = [companyCost(index, shift, there), companyCost(index, shift, after)]
  return is.newcomers + is.pairs - was.newcomers - was.pairs
}

/** What a step costs, before it is taken: below nothing it makes the roster better. */
export const stepCost = (board: Board, worker: Worker, place: Place, by: Way): number => {
  const { problem } = board.index
  const { known, carried, minutes } = worker
  const count = board.count(place)
  const stood = board.stood.size > 0 && board.stood.has(`${place.group.id} ${known.person.id}`)
  return (
    coverCost(place.group, count + by) -
    coverCost(place.group, count) +
    fairnessCost(problem, known, carried + by * place.shift.weight) -
    fairnessCost(problem, known, carried) +
    minutesCost(known, minutes + by * minutesOf(place.shift.during)) -
    minutesCost(known, minutes) +
    by * displeasure(known, place.shift) +
    requestsMore(worker, place, by) +
    companyMore(board, worker, place, by) -
    (stood ? by * (problem.before?.stability ?? 0) : 0)
  )
}
