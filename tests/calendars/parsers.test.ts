import { describe, expect, it } from 'vitest'
import { type CalendarEntry, writeCalendar } from '../../server/calendars/write-calendar.ts'
import { at } from '../messages/one-party.ts'
import { entryGiven } from './entry-given.ts'
import { hostileNames } from './hostile-names.ts'
import { type EntryRead, readers } from './readers.ts'

const meant = (entry: CalendarEntry): EntryRead => ({
  uid: entry.uid,
  starts: entry.starts.toSeconds(),
  ends: entry.ends.toSeconds(),
  status: entry.cancelled ? 'CANCELLED' : 'CONFIRMED',
  sequence: entry.sequence,
  summary: entry.summary,
  location: entry.location,
})

const long = '🦷提醒👩‍👩‍👧'.repeat(30)
const entries: readonly CalendarEntry[][] = [
  [entryGiven()],
  [entryGiven({ cancelled: true, sequence: 4, location: '二楼' })],
  [entryGiven({ starts: at('2026-12-01T00:30'), ends: at('2026-12-01T01:15') })],
  [entryGiven({ summary: long, location: long })],
  Array.from({ length: 40 }, (_, day) =>
    entryGiven({
      uid: `uid-${day}`,
      cancelled: day % 7 === 3,
      sequence: day,
      starts: at('2026-11-25T18:30').plus({ days: day }),
      ends: at('2026-11-25T20:00').plus({ days: day }),
    }),
  ),
]
const written = entries.map(some => writeCalendar({ entries: some, name: '占用' }))

const hostile = hostileNames(1_000).map((name, nth) =>
  entryGiven({
    uid: `uid-${nth}`,
    sequence: nth,
    cancelled: nth % 2 === 1,
    summary: name,
    location: `x${name}`,
  }),
)
const escaped = entryGiven({ summary: '牙医，a,b;c\\d "e"', location: '二楼, ;\\n' })

describe.each(readers)('$name, where it is installed,', ({ name, isHere, takesEscapesBack, entriesOf }) => {
  it('reads an hour, a cancelled one, one after midnight, long words and many entries as they are meant', ({
    skip,
  }) => {
    skip(!isHere(), `${name} is not on this machine`)
    expect(entriesOf(written)).toEqual(entries.map(some => some.map(meant)))
  })

  it('reads words that are escaped, and a thousand hostile names, or at least all around them', ({
    skip,
  }) => {
    skip(!isHere(), `${name} is not on this machine`)
    const { summary, location, ...others } = meant(escaped)
    const [read, ofHostile] = entriesOf([[escaped], hostile].map(some => writeCalendar({ entries: some })))
    expect(read).toMatchObject([takesEscapesBack ? { summary, location, ...others } : others])
    expect(ofHostile?.map(entry => ({ ...entry, summary, location }))).toEqual(
      hostile.map(entry => ({ ...meant(entry), summary, location })),
    )
  })
})
