import fc from 'fast-check'
import type { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { firstAllowedMinute, firstAllowedSpan, nextTry } from '../../server/messages/rules.ts'
import type { ReachHours } from '../../sql/booking/reach-hours.ts'
import { at } from './one-party.ts'
import { DAY, isAllowed, monday, safeHours } from './walked-hours.ts'

const shown = (instant: DateTime | null) => instant?.toFormat('yyyy-MM-dd HH:mm') ?? null

const walk = (from: number, hours: readonly ReachHours[], uselessAt: number) => {
  for (let minute = from; minute < uselessAt; minute++) if (isAllowed(minute, hours)) return minute
  return null
}

const minute = fc.nat(14 * DAY)
const instant = (minutes: number) => monday.plus({ minutes })
const minutesAt = (at: DateTime) => at.diff(monday, 'minutes').minutes

describe('the first allowed minute', () => {
  it('is the one that a walk by the minute finds, for any hours called safe', () => {
    fc.assert(
      fc.property(minute, fc.array(safeHours, { maxLength: 4 }), fc.nat(9 * DAY), (from, safe, useful) => {
        const found = firstAllowedMinute(instant(from), safe, instant(from + useful))
        expect(found && minutesAt(found)).toBe(walk(from, safe, from + useful))
      }),
      { numRuns: 3000 },
    )
  })

  it('begins a span of which every minute is allowed, up to its end', () => {
    fc.assert(
      fc.property(minute, fc.array(safeHours, { maxLength: 3 }), (from, safe) => {
        const span = firstAllowedSpan(instant(from), safe, instant(from + 8 * DAY))
        if (span === null) return
        for (let each = minutesAt(span.starts); each < minutesAt(span.ends); each++)
          expect(isAllowed(each, safe)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['2026-11-24T20:59', '2026-11-24 20:59'],
    ['2026-11-24T20:59:59', '2026-11-24 20:59'],
    ['2026-11-24T21:00', '2026-11-25 08:00'],
    ['2026-11-25T07:59', '2026-11-25 08:00'],
    ['2026-11-25T07:59:59', '2026-11-25 08:00'],
    ['2026-11-25T08:00', '2026-11-25 08:00'],
  ])('after %s is %s where no hours are called safe', (from, first) => {
    expect(shown(firstAllowedMinute(at(from), [], at('2026-12-01T00:00')))).toBe(first)
  })

  it('is on no day of the week that has no hours, when others have', () => {
    const weekdays = [{ weekdays: [1, 2, 3, 4, 5], from: '12:00', to: '13:00' }]
    expect(shown(firstAllowedMinute(at('2026-11-27T13:00'), weekdays, at('2026-12-30T00:00')))).toBe(
      '2026-11-30 12:00',
    )
  })

  it('is none when the news is of no use before it', () => {
    expect(firstAllowedMinute(at('2026-11-24T22:00'), [], at('2026-11-25T08:00'))).toBeNull()
    expect(
      firstAllowedMinute(
        at('2026-11-24T12:00'),
        [{ weekdays: [6], from: '09:00', to: '10:00' }],
        at('2026-11-26T00:00'),
      ),
    ).toBeNull()
  })

  it('is the same whatever the zone an instant was given in', () => {
    const utc = at('2026-11-24T21:30').toUTC()
    expect(shown(firstAllowedMinute(utc, [], utc.plus({ days: 1 })))).toBe('2026-11-25 08:00')
  })
})

it('what failed is tried again after 1, 5, 25 minutes and 2 hours, and then no more', () => {
  const now = at('2026-11-24T12:00')
  const waits = [1, 2, 3, 4, 5].map(tries => nextTry(now, tries)?.diff(now, 'minutes').minutes ?? null)
  expect(waits).toEqual([1, 5, 25, 120, null])
})
