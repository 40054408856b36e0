import type { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { callHours } from '../../server/messages/reminder-hours.ts'
import type { ReachHours } from '../../sql/booking/reach-hours.ts'
import { at } from './one-party.ts'
import { weekdays, weekends } from './safe-hours.ts'

const shown = (instant: DateTime) => instant.toFormat('MM-dd HH:mm')

describe('the call that reminds', () => {
  const between = (starts: string, booked: string, reachHours: readonly ReachHours[] = []) => {
    const span = callHours({ starts: at(starts), at: at(booked), reachHours })
    return span && [shown(span.starts), shown(span.ends)]
  }

  it.each<[string, string, ReachHours[], string[] | null]>([
    ['2026-11-25T18:30', '2026-11-20T10:00', [], ['11-24 18:30', '11-24 21:00']],
    ['2026-11-25T00:30', '2026-11-20T10:00', [], ['11-24 08:00', '11-24 21:00']],
    ['2026-11-25T18:30', '2026-11-20T10:00', [weekdays('12:00', '13:00')], ['11-25 12:00', '11-25 13:00']],
    ['2026-11-25T18:30', '2026-11-20T10:00', [weekends('09:00', '10:00')], ['11-22 09:00', '11-22 10:00']],
    ['2026-11-25T18:30', '2026-11-22T09:30', [weekends('09:00', '10:00')], ['11-22 09:30', '11-22 10:00']],
    ['2026-11-25T18:30', '2026-11-24T10:00', [weekends('09:00', '10:00')], null],
  ])('of %s, booked at %s, hours %j, is between %j', (starts, booked, hours, span) => {
    expect(between(starts, booked, hours)).toEqual(span)
  })
})
