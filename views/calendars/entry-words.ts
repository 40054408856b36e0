import type { EntryFacts } from '../../sql/calendars/visitor-calendar.ts'
import { saidAlone } from '../kit/said.ts'
import { textIn } from '../text/text.ts'

type Worded = Pick<EntryFacts, 'locale' | 'coverWord' | 'calendarFloor' | 'saidZh' | 'saidEn'>

/** What stands in a party's calendar entry beside the time, in the party's language: the floor only where it was asked for. */
export const entryWords = ({ locale, coverWord, calendarFloor, saidZh, saidEn }: Worded) => {
  const floor = saidAlone(locale, saidZh, saidEn)
  return {
    word: coverWord ?? textIn(locale).messages.word,
    /** Second floor */
    floor,
    location: calendarFloor ? floor : null,
  }
}
