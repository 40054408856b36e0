import type { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { reminderHours } from '../../server/messages/reminder-hours.ts'
import type { ReachHours } from '../../sql/booking/reach-hours.ts'
import { at } from './one-party.ts'
import { weekdays, weekends } from './safe-hours.ts'

const planned = (starts: string, booked: string, reachHours: readonly ReachHours[] = [], newsWaits = true) =>
  reminderHours({ starts: at(starts), at: at(booked), reachHours, newsWaits })
const shown = (instant: DateTime) => instant.toFormat('MM-dd HH:mm')

describe('the reminders of an appointment', () => {
  it.each<[string, string, string, ReachHours[], string[]]>([
    ['by day', '2026-11-25T18:30', '2026-11-20T10:00', [], ['11-24 18:30', '11-25 16:30']],
    ['at half past midnight', '2026-11-25T00:30', '2026-11-20T10:00', [], ['11-23 20:59', '11-24 20:59']],
    ['at eight', '2026-11-25T08:00', '2026-11-20T10:00', [], ['11-24 08:00', '11-24 20:59']],
    ['at ten', '2026-11-25T10:00', '2026-11-20T10:00', [], ['11-24 10:00', '11-25 08:00']],
    ['at nine in the evening', '2026-11-25T21:00', '2026-11-20T10:00', [], ['11-24 20:59', '11-25 19:00']],
    ['at eleven in the evening', '2026-11-25T23:00', '2026-11-20T10:00', [], ['11-24 20:59', '11-25 20:59']],
    ['on the first of a month', '2026-12-01T09:00', '2026-11-20T10:00', [], ['11-30 09:00', '11-30 20:59']],
    ['on the first of a year', '2027-01-01T14:00', '2026-11-20T10:00', [], ['12-31 14:00', '01-01 12:00']],
    [
      'on a Saturday that is worked',
      '2026-10-10T10:00',
      '2026-10-01T10:00',
      [],
      ['10-09 10:00', '10-10 08:00'],
    ],
    ['booked 20 minutes before', '2026-11-25T18:30', '2026-11-25T18:10', [], []],
    ['booked 2 hours before', '2026-11-25T18:30', '2026-11-25T16:30', [], []],
    ['booked 3 hours before', '2026-11-25T18:30', '2026-11-25T15:30', [], ['11-25 16:30']],
    ['booked 24 hours before', '2026-11-25T18:30', '2026-11-24T18:30', [], ['11-25 16:30']],
    ['booked 25 hours before', '2026-11-25T18:30', '2026-11-24T17:30', [], ['11-24 18:30', '11-25 16:30']],
    ['booked at night for the morning', '2026-11-25T09:30', '2026-11-24T22:00', [], []],
    ['booked half a minute before nine', '2026-11-25T09:30', '2026-11-24T20:59:30', [], []],
    [
      'safe at noon',
      '2026-11-25T18:30',
      '2026-11-20T10:00',
      [weekdays('12:00', '13:00')],
      ['11-24 12:59', '11-25 12:59'],
    ],
    [
      'safe at noon on weekdays and in the morning on weekends',
      '2026-11-29T18:30',
      '2026-11-20T10:00',
      [weekdays('12:00', '13:00'), weekends('09:00', '10:00')],
      ['11-28 09:59', '11-29 09:59'],
    ],
    [
      'safe on weekdays only, on a Sunday',
      '2026-11-29T18:30',
      '2026-11-20T10:00',
      [weekdays('12:00', '13:00')],
      ['11-27 12:59'],
    ],
    [
      'safe on weekends only, on a Monday',
      '2026-11-30T10:00',
      '2026-11-20T10:00',
      [weekends('08:00', '09:00')],
      ['11-29 08:59'],
    ],
    [
      'safe on weekends only, by the weekday and not by whether it is worked',
      '2026-10-10T18:00',
      '2026-10-01T10:00',
      [weekends('10:00', '11:00')],
      ['10-04 10:59', '10-10 10:59'],
    ],
    [
      'safe only after the hour of the reminders',
      '2026-11-25T18:30',
      '2026-11-25T10:00',
      [weekdays('17:00', '18:00')],
      [],
    ],
    [
      'safe hours inside the quiet ones',
      '2026-11-25T18:30',
      '2026-11-20T10:00',
      [weekdays('05:00', '08:00'), weekdays('21:00', '24:00')],
      [],
    ],
    [
      'safe across the end of the evening',
      '2026-11-25T23:30',
      '2026-11-20T10:00',
      [weekdays('20:00', '24:00')],
      ['11-24 20:59', '11-25 20:59'],
    ],
    [
      'nearer than six hours',
      '2026-11-25T20:30',
      '2026-11-24T10:00',
      [{ weekdays: [2], from: '20:00', to: '20:45' }],
      ['11-24 20:44'],
    ],
    [
      'six hours apart',
      '2026-11-25T18:30',
      '2026-11-20T10:00',
      [
        { weekdays: [2], from: '18:00', to: '19:00' },
        { weekdays: [3], from: '00:00', to: '08:01' },
      ],
      ['11-24 18:30', '11-25 08:00'],
    ],
  ])('%s: of %s, booked at %s, hours %j, are due at %j', (_, starts, booked, hours, due) => {
    const { reminders } = planned(starts, booked, hours)
    expect(reminders.map(({ dueAt }) => shown(dueAt))).toEqual(due)
    expect(reminders.map(({ which }) => which)).toEqual(['24h', '2h'].slice(2 - due.length))
  })

  it.each<[string, string, ReachHours[], string[]]>([
    ['2026-11-25T09:30', '2026-11-24T22:00', [], ['11-25 08:00']],
    ['2026-11-26T18:30', '2026-11-25T13:30', [weekdays('12:00', '13:00')], ['11-26 12:59']],
    ['2026-11-25T18:30', '2026-11-25T10:00', [weekdays('17:00', '18:00')], ['11-25 17:00']],
    ['2026-11-25T18:30', '2026-11-25T16:30', [weekdays('17:00', '18:00')], []],
  ])('of %s, when the news is long out, at %s for hours %j go forward to %j', (starts, now, hours, due) => {
    const { reminders } = planned(starts, now, hours, false)
    expect(reminders.map(({ dueAt }) => shown(dueAt))).toEqual(due)
  })

  it('are of no use once the later is due, and the later none from the start', () => {
    const { reminders } = planned('2026-11-25T18:30', '2026-11-20T10:00')
    expect(reminders.map(({ uselessAt }) => shown(uselessAt))).toEqual(['11-25 16:30', '11-25 18:30'])
  })

  it('are hopeless where no hour before the start allows any, and only there', () => {
    const never = [{ weekdays: [6], from: '09:00', to: '10:00' }]
    expect(planned('2026-11-25T18:30', '2026-11-24T10:00', never).hopeless).toBe(true)
    expect(planned('2026-11-25T18:30', '2026-11-20T10:00', never).hopeless).toBe(false)
    expect(planned('2026-11-25T18:30', '2026-11-25T17:00', never).hopeless).toBe(false)
    expect(planned('2026-11-25T09:30', '2026-11-24T22:00').hopeless).toBe(false)
  })
})
