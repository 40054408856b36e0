import type { EntryFacts } from '../../sql/calendars/visitor-calendar.ts'
import { entryWords } from '../../views/calendars/entry-words.ts'
import type { CalendarEntry } from './write-calendar.ts'

/** Whether a party's hour is off, as that party knows it: by them alone (R17), or the whole appointment. */
export const isOff = ({ withdrawnAt, state }: Pick<EntryFacts, 'withdrawnAt' | 'state'>): boolean =>
  withdrawnAt !== null || state === 'cancelled'

/** A party's own entry (R53, R54): its own hour, one neutral word, and the floor only where it was asked for. */
export const visitorEntry = (facts: EntryFacts): CalendarEntry => {
  const { word, location } = entryWords(facts)
  const { uid, sequence, starts, ends, changedAt } = facts
  return {
    ...{ uid, sequence, starts, ends, changedAt },
    cancelled: isOff(facts),
    summary: word,
    location,
  }
}
