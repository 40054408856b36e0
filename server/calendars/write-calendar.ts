import ical, {
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { DateTime } from 'luxon'
import { escapedText, oneLine, plainUid, quotableName } from './harmless.ts'

export interface CalendarEntry {
  /** The same for as long as the thing itself exists (R53). */
  readonly uid: string
  /** Grows with each change that its reader is told. */
  readonly sequence: number
  readonly starts: DateTime
  readonly ends: DateTime
  /** Of the entry itself, never of this writing, so that equal content is equal bytes. */
  readonly changedAt: DateTime
  readonly cancelled: boolean
  /** Asked, and not answered yet. */
  readonly tentative?: boolean
  readonly summary: string
  readonly location: string | null
}

export interface CalendarGiven {
  readonly entries: readonly CalendarEntry[]
  /** What a subscribed calendar calls itself; a file of one entry has no name. */
  readonly name?: string
  /** From whom, in mail alone: it is what makes this a publication (RFC 5546 §3.2.1). */
  readonly publisher?: { readonly name: string; readonly address: string }
}

/** Seconds after which a program is asked to read a subscribed calendar again. */
const READ_AGAIN = 3600

/** Names neither the product nor what it is for (calendars-and-mail.md 10). */
const PRODUCT = '//Note//Note//EN'

/** Whose name holds nothing that can be quoted is called by the address. */
const organiserOf = ({ name, address }: NonNullable<CalendarGiven['publisher']>) => {
  const email = oneLine(address)
  return { name: quotableName(name) || email, email }
}

const statusOf = ({ cancelled, tentative = false }: CalendarEntry) => {
  if (cancelled) return ICalEventStatus.CANCELLED
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

const eventOf = (entry: CalendarEntry, publisher: CalendarGiven['publisher']) => ({
  id: plainUid(entry.uid),
  sequence: entry.sequence,
  stamp: entry.changedAt.toJSDate(),
  lastModified: entry.changedAt.toJSDate(),
  start: entry.starts.toJSDate(),
  end: entry.ends.toJSDate(),
  summary: oneLine(entry.summary),
  location: entry.location === null ? null : oneLine(entry.location),
  status: statusOf(entry),
  class: ICalEventClass.PRIVATE,
  transparency: ICalEventTransparency.OPAQUE,
  ...(publisher && { organizer: organiserOf(publisher) }),
})

/**
 * A calendar as text/calendar in UTF-8 (RFC 5545): instants in UTC, so that no reader needs a zone; lines of at most 75 octets,
 * each ended by CRLF. It depends on nothing but what is given: neither on the hour nor on the zone of the machine. No alarm,
 * attendee, description or address of a page, whoever asks (calendars-and-mail.md 1–10).
 */
export const writeCalendar = ({ entries, name, publisher }: CalendarGiven): string => {
  const calendar = ical({
    prodId: PRODUCT,
    ...(name === undefined ? {} : { name: escapedText(name), ttl: READ_AGAIN }),
    ...(publisher && { method: ICalCalendarMethod.PUBLISH }),
    events: entries.map(entry => eventOf(entry, publisher)),
  })
  return `${calendar.toString()}\r\n`
}
