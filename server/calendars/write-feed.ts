import type { FeedEntry } from '../../sql/calendars/feed-entries.ts'
import type { FeedOf } from '../../sql/calendars/feeds.ts'
import { feedEntryWords, feedWords } from '../../views/calendars/feed-words.ts'
import type { Locale } from '../../views/text/text.ts'
import { MOST_IN_FEED } from './feed-window.ts'
import { type CalendarEntry, writeCalendar } from './write-calendar.ts'

export interface FeedGiven {
  readonly scope: FeedOf['scope']
  readonly locale: Locale
  /** The soonest first, then what is over: what does not fit is the farthest away. */
  readonly entries: readonly FeedEntry[]
  /** Of the entry that says that not everything fits. */
  readonly moreUid: string
}

/** An entry of a feed as a calendar writes it, in the language of whoever reads it. */
export const calendarEntryOf = (locale: Locale, entry: FeedEntry): CalendarEntry => {
  const { uid, sequence, changedAt, starts, ends, standing } = entry
  const cancelled = standing === 'cancelled'
  const words = feedEntryWords(locale, entry)
  return { uid, sequence, changedAt, starts, ends, cancelled, tentative: standing === 'offered', ...words }
}

const inTheirOrder = (one: FeedEntry, other: FeedEntry) =>
  +one.starts - +other.starts || (one.uid < other.uid ? -1 : 1)

/** The last of all: that the pages know more. It goes where the others end, with a sequence that grows as it goes on. */
const more = ({ scope, locale, moreUid: uid }: FeedGiven, last: FeedEntry): CalendarEntry => ({
  ...{ uid, sequence: Math.floor(last.ends.toSeconds() / 60), changedAt: last.changedAt, cancelled: false },
  ...{ starts: last.ends, ends: last.ends.plus({ minutes: 15 }) },
  ...{ summary: feedWords(locale, scope).more, location: null },
})

/** A feed as text/calendar: equal entries are equal bytes, whenever and wherever it is written. */
export const writeFeed = (given: FeedGiven): string => {
  const { entries, locale, scope } = given
  const all = entries.length <= MOST_IN_FEED
  const fitting = entries.slice(0, all ? MOST_IN_FEED : MOST_IN_FEED - 1).toSorted(inTheirOrder)
  const last = fitting.at(-1)
  const written = fitting.map(entry => calendarEntryOf(locale, entry))
  return writeCalendar({
    name: feedWords(locale, scope).name,
    entries: all || !last ? written : [...written, more(given, last)],
  })
}
