import type { Demand, Supply } from '../../sql/reports/demand.ts'
import type { Heat } from '../../views/reports/duties.ts'
import { inARow, LEAST } from './together.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

/**
 * Demand against supply by weekday and hour, with no count below five (R69): weekdays in a row go together until they have five, and
 * in each such row hours do. Every appointment is in one cell, so nothing can be subtracted. Null for fewer than five.
 */
export const heatOf = (demand: readonly Demand[], supply: readonly Supply[]): Heat | null => {
  const booked = (weekdays: readonly number[], hours: readonly number[]) =>
    sumOf(
      demand.filter(one => weekdays.includes(one.weekday) && hours.includes(one.hour)).map(one => one.booked),
    )
  const hadFor = (weekdays: readonly number[], hours: readonly number[]) =>
    sumOf(
      supply
        .filter(one => weekdays.includes(one.weekday) && hours.includes(one.hour))
        .map(one => one.minutes),
    )
  if (sumOf(demand.map(one => one.booked)) < LEAST) return null
  const known = [...demand, ...supply].map(({ hour }) => hour)
  const [from, until] = [Math.min(...known), Math.max(...known) + 1]
  const hours = Array.from({ length: until - from }, (_, n) => from + n)
  const rows = inARow(WEEKDAYS, weekdays => booked(weekdays, hours) >= LEAST).map(weekdays => ({
    weekdays,
    cells: inARow(hours, some => booked(weekdays, some) >= LEAST).map(some => ({
      from: some[0] ?? from,
      until: (some.at(-1) ?? from) + 1,
      booked: booked(weekdays, some),
      supply: Math.round(hadFor(weekdays, some) / 60),
    })),
  }))
  return { from, until, rows }
}
