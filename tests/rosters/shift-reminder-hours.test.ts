import { describe, expect, it } from 'vitest'
import { shiftReminders } from '../../server/rosters/shift-reminder-hours.ts'
import type { ReminderChoice } from '../../sql/messages/reminder-choices.ts'
import { at } from '../messages/one-party.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const evening: ReminderChoice = { channel: 'email', eveningBefore: true, minutesBefore: null }
const before = (hours: number, eveningBefore = false): ReminderChoice => ({
  ...evening,
  ...{ eveningBefore, minutesBefore: hours * 60 },
})

/** When somebody is reminded of a shift of Wednesday, in the hours 'HH:mm-HH:mm' or whenever the park writes. */
const due = (starts: string, choice: ReminderChoice | null, hours = '') => {
  const [from = '', to = ''] = hours.split('-')
  const reachHours = hours === '' ? [] : [{ weekdays: everyDay, from, to }]
  const reminders = shiftReminders({ starts: at(`2026-12-02T${starts}`), reachHours, choice })
  return reminders.map(({ dueAt }) => dueAt.toFormat('dd HH:mm'))
}

describe('of a shift, whoever', () => {
  it.each<[string, string, ReminderChoice | null, string, string[]]>([
    ['chose nothing is reminded at 18:00 the evening before', '08:30', null, '', ['01 18:00']],
    ['wants none is not', '08:30', { ...evening, channel: 'none' }, '', []],
    ['wants it two hours before, then', '14:00', before(2), '', ['02 12:00']],
    ['wants both, twice', '14:00', before(2, true), '', ['01 18:00', '02 12:00']],
    ['wants both of an early one, once: the night is quiet', '08:30', before(2, true), '', ['01 18:00']],
    [
      'wants it two hours before an early one, at the last minute of the day',
      '08:30',
      before(2),
      '',
      ['01 20:59'],
    ],
    ['wants both, the one so early that it says the same, once', '08:30', before(12, true), '', ['01 18:00']],
    ['is written to before noon alone, at its last minute', '14:00', evening, '08:00-12:00', ['01 11:59']],
    ['is written to after seven alone, that evening', '14:00', evening, '19:00-21:00', ['01 19:00']],
    [
      'is written to after seven alone, and wants it two hours before',
      '14:00',
      before(2),
      '19:00-21:00',
      ['01 20:59'],
    ],
    ['is written to in one hour alone', '08:30', before(12), '08:00-09:00', ['01 08:59']],
  ])('%s', (_, starts, choice, hours, expected) => {
    expect(due(starts, choice, hours)).toEqual(expected)
  })
})
