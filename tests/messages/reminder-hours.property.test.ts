import fc from 'fast-check'
import type { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { reminderHours } from '../../server/messages/reminder-hours.ts'
import type { ReachHours } from '../../sql/booking/reach-hours.ts'
import { DAY, isAllowed, monday, safeHours } from './walked-hours.ts'

describe('the reminders of an appointment', () => {
  it('for any hours are where a walk by the minute finds them', () => {
    const minutes = (instant: DateTime) => instant.diff(monday, 'minutes').minutes
    const walkBack = (from: number, until: number, hours: readonly ReachHours[]) => {
      for (let minute = until; minute >= from; minute--) if (isAllowed(minute, hours)) return minute
      return null
    }
    fc.assert(
      fc.property(
        fc.nat(7 * DAY),
        fc.nat(9 * DAY),
        fc.array(safeHours, { maxLength: 4 }),
        (booked, ahead, hours) => {
          const starts = booked + ahead
          const { reminders } = reminderHours({
            starts: monday.plus({ minutes: starts }),
            at: monday.plus({ minutes: booked }),
            reachHours: hours,
            newsWaits: true,
          })
          const nominal = { '24h': starts - DAY, '2h': starts - 120 }
          for (const { which, dueAt } of reminders) {
            expect(isAllowed(minutes(dueAt), hours)).toBe(true)
            expect(minutes(dueAt)).toBeGreaterThanOrEqual(booked)
            expect(minutes(dueAt)).toBeLessThanOrEqual(nominal[which])
          }
          const walked = (['24h', '2h'] as const).map(which =>
            nominal[which] > booked ? walkBack(booked, nominal[which], hours) : null,
          )
          const [first = null, second = null] = walked
          const both = first !== null && second !== null && second - first >= 360
          expect(reminders.map(({ dueAt }) => minutes(dueAt))).toEqual(
            (both ? walked : [second]).filter(minute => minute !== null),
          )
        },
      ),
      { numRuns: 400 },
    )
  })
})
