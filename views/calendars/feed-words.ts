import type { FeedEntry } from '../../sql/calendars/feed-entries.ts'
import type { FeedScope } from '../../sql/calendars/feeds.ts'
import { saidAlone } from '../kit/said.ts'
import { type Locale, textIn } from '../text/text.ts'

type Worded = Pick<FeedEntry, 'kind' | 'standing' | 'filled' | 'positions' | 'saidZh' | 'saidEn'>

/** What stands beside the time of something in a feed: a neutral word, and the floor (R50). */
export const feedEntryWords = (locale: Locale, entry: Worded) => {
  const { kind, standing, filled, positions, saidZh, saidEn } = entry
  const { words } = textIn(locale).feeds
  const duty =
    filled === null || positions === null ? words.duty : words.staffed(String(filled), String(positions))
  const word = {
    duty: standing === 'offered' ? words.offered : duty,
    appointment: words.appointment,
    busy: words.busy,
  }
  return {
    summary: word[kind],
    location: saidZh === null || saidEn === null ? null : saidAlone(locale, saidZh, saidEn),
  }
}

/** What a feed calls itself, and what its last entry says where not everything fits into it. */
export const feedWords = (locale: Locale, scope: FeedScope) => {
  const { names, words } = textIn(locale).feeds
  return { name: names[scope], more: words.more }
}
