import type { CalendarEntry } from '../../server/calendars/write-calendar.ts'
import type { EntryFacts } from '../../sql/calendars/visitor-calendar.ts'
import { at } from '../messages/one-party.ts'

/** An entry on Wednesday 25 November 2026, 18:30 to 20:00, but for what is given. */
export const entryGiven = (changed: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: '5f0e3c1a-0000-4000-8000-00000000002a',
  sequence: 0,
  starts: at('2026-11-25T18:30'),
  ends: at('2026-11-25T20:00'),
  changedAt: at('2026-11-24T18:00'),
  cancelled: false,
  summary: '提醒',
  location: null,
  ...changed,
})

/** A party whose entry that is. */
export const factsGiven = (changed: Partial<EntryFacts> = {}): EntryFacts => ({
  uid: '5f0e3c1a-0000-4000-8000-00000000002a',
  sequence: 0,
  changedAt: at('2026-11-24T18:00'),
  locale: 'zh-CN',
  coverWord: null,
  calendarFloor: false,
  withdrawnAt: null,
  state: 'booked',
  starts: at('2026-11-25T18:30'),
  ends: at('2026-11-25T20:00'),
  saidZh: '二楼',
  saidEn: 'second floor',
  ...changed,
})
