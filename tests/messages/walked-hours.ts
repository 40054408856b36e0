import fc from 'fast-check'
import type { ReachHours } from '../../sql/booking/reach-hours.ts'
import { at } from './one-party.ts'

/** A Monday: minutes are counted from here. */
export const monday = at('2026-11-23T00:00')
export const DAY = 1440

export const clockTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** R31 the dumb way: of one minute. */
export const isAllowed = (minute: number, hours: readonly ReachHours[]) => {
  const clock = clockTime(minute % DAY)
  const weekday = (Math.floor(minute / DAY) % 7) + 1
  const isSafe = hours.some(
    ({ weekdays, from, to }) => weekdays.includes(weekday) && from <= clock && clock < to,
  )
  return clock >= '08:00' && clock < '21:00' && (hours.length === 0 || isSafe)
}

/** Any hours that somebody could call safe, by the quarter of an hour. */
export const safeHours: fc.Arbitrary<ReachHours> = fc
  .tuple(fc.subarray([1, 2, 3, 4, 5, 6, 7]), fc.nat(95), fc.nat(95))
  .filter(([, one, other]) => one !== other)
  .map(([weekdays, one, other]) => ({
    weekdays,
    from: clockTime(Math.min(one, other) * 15),
    to: clockTime(Math.max(one, other) * 15),
  }))
