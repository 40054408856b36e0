import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, writeCalendar } from '../../server/calendars/write-calendar.ts'
import { at } from '../messages/one-party.ts'
import { entryGiven } from './entry-given.ts'
import { pythonReads, readByPython } from './python.ts'

const readByScript = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      starts: event.startDate.toUnixTime(),
      ends: event.endDate.toUnixTime(),
      status: component.getFirstPropertyValue('status'),
      summary: event.summary,
    }
  })

const meant = ({ uid, starts, ends, cancelled, summary }: CalendarEntry) => ({
  uid,
  starts: starts.toSeconds(),
  ends: ends.toSeconds(),
  status: cancelled ? 'CANCELLED' : 'CONFIRMED',
  summary,
})

const calendars: Readonly<Record<string, CalendarEntry[]>> = {
  'one entry': [entryGiven()],
  'a cancelled one with a floor': [entryGiven({ cancelled: true, sequence: 4, location: '二楼' })],
  'an hour just after midnight': [
    entryGiven({ starts: at('2026-12-01T00:30'), ends: at('2026-12-01T01:15') }),
  ],
  'words that are folded and escaped': [entryGiven({ summary: `牙医，a,b;c\\d "${'🦷提醒'.repeat(30)}` })],
  'many entries': Array.from({ length: 40 }, (_, day) =>
    entryGiven({
      uid: `uid-${day}`,
      starts: at('2026-11-25T18:30').plus({ days: day }),
      ends: at('2026-11-25T20:00').plus({ days: day }),
    }),
  ),
}

describe.each(Object.entries(calendars))('%s', (_, entries) => {
  const written = writeCalendar({ entries })

  it('is read by ical.js as it is meant', () => {
    expect(readByScript(written)).toEqual(entries.map(meant))
  })

  it('is read by python3-icalendar as it is meant, where that is installed', ({ skip }) => {
    skip(!pythonReads, 'python3-icalendar is not on this machine')
    expect(readByPython(written)).toEqual(entries.map(meant))
  })
})
