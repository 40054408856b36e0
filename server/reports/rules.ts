import type { Counted } from '../../sql/reports/counts.ts'
import type { Group, Kind, Line, Statistics } from '../../views/reports/statistics.ts'
import { inARow, LEAST, together } from './together.ts'

/** A line with its ends, which are told only where they are large enough. */
interface Full<Of> extends Line<Of> {
  readonly ended: readonly number[]
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
const total = (counted: readonly Counted[], of: 'booked' | 'held' | 'missed') =>
  sumOf(counted.map(row => row[of]))

/** The kinds that can be told of all together: what is too small is in the rest, and too small a rest takes in the smaller of them. */
const kindsOf = (counted: readonly Counted[]): Kind[] => {
  const own = (['held', 'missed'] as const)
    .filter(kind => total(counted, kind) >= LEAST)
    .toSorted((one, other) => total(counted, one) - total(counted, other))
  const rest = () => total(counted, 'booked') - sumOf(own.map(kind => total(counted, kind)))
  while (own.length > 0 && rest() < LEAST) own.shift()
  return own.length === 0 ? [] : [...own.toSorted(), 'rest']
}

const endedOf = (counted: readonly Counted[], kinds: readonly Kind[]): number[] => {
  const own = kinds.flatMap(kind => (kind === 'rest' ? [] : [total(counted, kind)]))
  return kinds.length === 0 ? [] : [...own, total(counted, 'booked') - sumOf(own)]
}

const merged = <Of>(lines: readonly Full<Of>[]): Full<Of> => ({
  of: lines.flatMap(({ of }) => of),
  booked: sumOf(lines.map(({ booked }) => booked)),
  ended: (lines[0]?.ended ?? []).map((_, n) => sumOf(lines.map(({ ended }) => ended[n] ?? 0))),
})
const isBooked = (lines: readonly Full<unknown>[]) => merged(lines).booked >= LEAST
const isEnded = (lines: readonly Full<unknown>[]) => merged(lines).ended.every(count => count >= LEAST)
const bySize = (one: Full<unknown>, other: Full<unknown>) => one.booked - other.booked

const groupOf = <Of>(lines: readonly Full<Of>[]): Group<Of> => ({
  lines: lines.map(({ of, booked }) => ({ of, booked })),
  ended: merged(lines).ended,
})

/**
 * What may be told of counted appointments (R69): whatever is below five is counted together with something else, so that nothing is
 * left out that a sum would give away. Null for fewer than five.
 * @param weeks all Mondays, in order, also those without an appointment.
 */
export const statisticsOf = (counted: readonly Counted[], weeks: readonly string[]): Statistics | null => {
  const booked = total(counted, 'booked')
  if (booked < LEAST) return null
  const kinds = kindsOf(counted)
  const lineOf = <Of>(of: Of, rows: readonly Counted[]): Full<Of> => {
    return { of: [of], booked: total(rows, 'booked'), ended: endedOf(rows, kinds) }
  }
  const named = new Map(counted.map(({ serviceId, nameZh, nameEn }) => [serviceId, { nameZh, nameEn }]))
  const services = [...named].map(([id, of]) => {
    const rows = counted.filter(({ serviceId }) => serviceId === id)
    return lineOf(of, rows)
  })
  const ofWeeks = weeks.map(monday => {
    const rows = counted.filter(({ week }) => week === monday)
    return lineOf(monday, rows)
  })
  const lines = together(services, { isEnough: isBooked, bySize }).map(merged)
  return {
    ...{ booked, kinds, ended: endedOf(counted, kinds) },
    services: together(lines, { isEnough: isEnded, bySize }).map(groupOf),
    weeks: inARow(inARow(ofWeeks, isBooked).map(merged), isEnded).map(groupOf),
  }
}
