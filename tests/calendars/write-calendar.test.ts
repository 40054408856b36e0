import { describe, expect, it } from 'vitest'
import { type CalendarGiven, writeCalendar } from '../../server/calendars/write-calendar.ts'
import { at } from '../messages/one-party.ts'
import { entryGiven } from './entry-given.ts'
import { hostileNames } from './hostile-names.ts'
import { contentLines, faultsInOctets, propertiesIn, propertyValue } from './octets.ts'

const publisher = { name: '提醒', address: 'note@example.org' }
const writtenOf = (changed = {}, given: Partial<CalendarGiven> = {}) =>
  writeCalendar({ entries: [entryGiven(changed)], ...given })

const inFile =
  'BEGIN VERSION PRODID BEGIN UID SEQUENCE DTSTAMP DTSTART DTEND SUMMARY TRANSP STATUS LAST-MODIFIED CLASS END END'

describe('a calendar', () => {
  it('holds these properties and no other: no alarm, attendee, description, address of a page, method or name', () => {
    expect(propertiesIn(writtenOf()).join(' ')).toBe(inFile)
    expect(propertiesIn(writtenOf({ location: '二楼' })).join(' ')).toBe(
      inFile.replace('TRANSP', 'TRANSP LOCATION'),
    )
  })

  it('in mail has a method and an organiser besides, and no attendee', () => {
    const published = writtenOf({}, { publisher })
    expect(propertiesIn(published).join(' ')).toBe(
      inFile.replace('PRODID', 'PRODID METHOD').replace('TRANSP', 'TRANSP ORGANIZER'),
    )
    expect(propertyValue(published, 'METHOD')).toBe('PUBLISH')
    expect(propertyValue(published, 'ORGANIZER')).toBe('mailto:note@example.org')
  })

  it('says its instants in UTC, also the two that tell of its last change', () => {
    const lines = contentLines(writtenOf())
    expect(lines.filter(line => /^(DT|LAST)/.test(line))).toEqual([
      'DTSTAMP:20261124T100000Z',
      'DTSTART:20261125T103000Z',
      'DTEND:20261125T120000Z',
      'LAST-MODIFIED:20261124T100000Z',
    ])
    expect(lines.join()).not.toMatch(/TZID|VTIMEZONE/)
  })

  it.each(['2026-11-25T00:30', '2026-12-01T00:00', '2027-01-01T07:59'])(
    'says %s of the park in UTC',
    starts => {
      const utc = at(starts).toUTC().toFormat("yyyyMMdd'T'HHmmss'Z'")
      expect(
        propertyValue(writtenOf({ starts: at(starts), ends: at(starts).plus({ hours: 1 }) }), 'DTSTART'),
      ).toBe(utc)
    },
  )

  it('is private, takes the time up, and is confirmed until it is off', () => {
    const values = ['CLASS', 'TRANSP', 'STATUS'].map(name => propertyValue(writtenOf(), name))
    expect(values).toEqual(['PRIVATE', 'OPAQUE', 'CONFIRMED'])
    expect(propertyValue(writtenOf({ cancelled: true, sequence: 3 }), 'STATUS')).toBe('CANCELLED')
    expect(propertyValue(writtenOf({ cancelled: true, sequence: 3 }), 'SEQUENCE')).toBe('3')
  })

  it('of many entries holds each under its own UID, and a name that commas do not split', () => {
    const [one, other] = [entryGiven({ uid: 'a' }), entryGiven({ uid: 'b' })]
    const written = writeCalendar({ entries: [one, other], name: '占用, 二楼; \\' })
    expect(contentLines(written).filter(line => line.startsWith('UID'))).toEqual(['UID:a', 'UID:b'])
    expect(propertyValue(written, 'NAME')).toBe('占用\\, 二楼\\; \\\\')
    expect(propertyValue(written, 'X-WR-CALNAME')).toBe(propertyValue(written, 'NAME'))
  })
})

/** Everything that is a text, each holding the same, and a letter before it: what holds nothing at all has no line. */
const everywhere = (rest: string) => {
  const text = `x${rest}`
  return writeCalendar({
    entries: [entryGiven({ uid: text, summary: text, location: text })],
    name: text,
    publisher: { name: text, address: `note@example.org${text}` },
  })
}
const plainLines = contentLines(everywhere('')).length

describe('whatever a text holds', () => {
  it.each([
    '\r\nX-EVIL:1',
    'a\nX-EVIL:1',
    'a\rX-EVIL:1',
    'a\u0000b',
    'a\u0007b',
    'a\u2028X-EVIL:1',
    'a\u0085b',
    '\u007f',
  ])('%j begins no line and leaves no control octet', text => {
    const written = everywhere(text)
    expect(faultsInOctets(written)).toEqual([])
    expect(contentLines(written)).toHaveLength(plainLines)
    expect(contentLines(written).filter(line => line.startsWith('X-EVIL'))).toEqual([])
  })

  it('no quotation mark or caret stands in the name of the organiser', () => {
    const written = writtenOf({}, { publisher: { ...publisher, name: '提"醒^n\\' } })
    expect(contentLines(written)).toContain('ORGANIZER;CN="提醒n":mailto:note@example.org')
  })

  it('an organiser whose name holds nothing else is called by the address', () => {
    const written = writtenOf({}, { publisher: { ...publisher, name: '"^' } })
    expect(contentLines(written)).toContain('ORGANIZER;CN="note@example.org":mailto:note@example.org')
  })

  it.each([
    '提醒'.repeat(60),
    '🚗'.repeat(60),
    '👩‍👩‍👧'.repeat(20),
    `a${'牙'.repeat(80)}`,
    `ab${'𠮷'.repeat(50)}`,
  ])('no line is longer than 75 octets or splits a letter: %s', text => {
    const written = everywhere(text)
    expect(faultsInOctets(written)).toEqual([])
    expect(propertyValue(written, 'SUMMARY')).toBe(`x${text}`)
  })

  it('a thousand names that nobody would choose keep the same lines', () => {
    const names = hostileNames(1_000).map(name => `x${name}`)
    const entries = names.map((text, nth) => entryGiven({ uid: `${nth}`, summary: text, location: text }))
    const written = writeCalendar({ entries })
    expect(faultsInOctets(written)).toEqual([])
    const plain = writeCalendar({ entries: names.map(() => entryGiven({ location: 'x' })) })
    expect(propertiesIn(written)).toEqual(propertiesIn(plain))
    for (const text of names.slice(0, 100)) {
      const calendar = everywhere(text)
      expect(faultsInOctets(calendar)).toEqual([])
      expect(contentLines(calendar)).toHaveLength(plainLines)
    }
  })
})

describe('the scan of octets', () => {
  const good = writtenOf()
  it.each([
    ['a last line that is not ended', good.slice(0, -2)],
    ['a line feed alone', good.replace('\r\n', '\n')],
    ['76 octets', good.replace('提醒', 'x'.repeat(68))],
    [
      'a letter in two lines',
      Buffer.concat([Buffer.from('提').subarray(0, 2), Buffer.from('\r\n \u0080\r\n')]),
    ],
    ['a control octet', good.replace('提醒', '\u0007')],
  ])('finds %s', (_, bad) => {
    expect(faultsInOctets(bad)).not.toEqual([])
  })
})
