import { atMost } from './rows.ts'
import type { Asked, Rule } from './rules.ts'
import { minutesOf, type Schedule } from './schedule.ts'
import { together } from './together.ts'

/** What each minute costs that somebody is given less than they must have: more than a position that nobody holds. */
export const A_MINUTE_TOO_FEW = 10

/** Minutes held within the period. */
export const minutesHeld = ({ problem }: Asked['index'], schedule: Schedule): number => {
  let sum = 0
  for (const { day, during } of schedule.all()) if (day >= 0 && day < problem.days) sum += minutesOf(during)
  return sum
}

const ofKind = (schedule: Schedule, kind: string): number => {
  let count = 0
  for (const piece of schedule.all()) if (piece.kind === kind) count++
  return count
}

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other))

/** Of paid staff: so many minutes in the period. */
export const mostMinutes: Rule = {
  name: 'mostMinutes',
  by: 'more',
  stops: ({ index, known, schedule, place }) => {
    const most = known.person.limits.mostMinutes
    return most !== null && minutesHeld(index, schedule) + minutesOf(place.shift.during) > most
  },
  rows: rows => {
    const most = rows.known.person.limits.mostMinutes
    if (most === null) return
    atMost(rows, 'mostMinutes', rows.open, most - minutesHeld(rows.index, rows.known.stands), ({ place }) =>
      minutesOf(place.shift.during),
    )
  },
}

/**
 * Of paid staff: so many minutes at least. It stops nobody from any shift; a roster that gives less is the dearer for each minute, so
 * that somebody who cannot have them all leaves the others a roster.
 */
export const leastMinutes: Rule = {
  name: 'leastMinutes',
  by: 'exact',
  stops: () => false,
  rows: rows => {
    const least = rows.known.person.limits.leastMinutes
    if (least === null) return
    const missing = least - minutesHeld(rows.index, rows.known.stands)
    if (missing <= 0) return
    const minutes = rows.open.map(({ place, column }) => ({ column, times: minutesOf(place.shift.during) }))
    // Shifts come in so many minutes, so that what is missing is never less than what these and the missing minutes have in common.
    const step = minutes.reduce((common, { times }) => divisor(common, times), missing)
    const few = { column: rows.shortfall(missing, A_MINUTE_TOO_FEW, step), times: 1 }
    rows.row('leastMinutes', [...minutes, few], missing, Number.POSITIVE_INFINITY)
  },
}

/** Of paid staff: so many shifts of a kind. */
export const mostOfKind: Rule = {
  name: 'mostOfKind',
  by: 'more',
  stops: ({ known, schedule, place: { shift } }) => {
    const most = known.person.limits.mostOfKind[shift.kind]
    return most !== undefined && ofKind(schedule, shift.kind) + 1 > most
  },
  rows: rows => {
    for (const [kind, open] of together(rows.open, ({ place }) => place.shift.kind)) {
      const most = rows.known.person.limits.mostOfKind[kind]
      if (most !== undefined) atMost(rows, 'mostOfKind', open, most - ofKind(rows.known.stands, kind))
    }
  },
}
