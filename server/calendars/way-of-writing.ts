import { DateTime } from 'luxon'
import type { FeedEntry } from '../../sql/calendars/feed-entries.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { textIn } from '../../views/text/text.ts'
import { wordOf } from '../keys/digest.ts'
import { writeFeed } from './write-feed.ts'

const epoch = DateTime.fromMillis(0, { zone: PARK_ZONE })
const plain = {
  ...{ uid: 'u', sequence: 0, changedAt: epoch, starts: epoch, ends: epoch.plus({ hours: 1 }) },
  ...{ filled: null, positions: null, saidZh: '一楼', saidEn: 'first floor' },
}

/** One of everything that can stand in a feed. */
const one: readonly FeedEntry[] = [
  { ...plain, kind: 'duty', standing: 'held' },
  { ...plain, kind: 'duty', standing: 'offered' },
  { ...plain, kind: 'duty', standing: 'held', filled: 1, positions: 2 },
  { ...plain, kind: 'appointment', standing: 'cancelled', saidZh: null },
  { ...plain, kind: 'busy', standing: 'held' },
]

/** How this version writes feeds, in a word: one that writes the same things otherwise, or in other words, has another. */
export const wayOfWriting: string = wordOf(
  (['zh-CN', 'en'] as const)
    .flatMap(locale => [
      textIn(locale).feeds.words.more,
      ...(['mine', 'organisation', 'room', 'duty'] as const).map(scope =>
        writeFeed({ scope, locale, entries: one, moreUid: 'm' }),
      ),
    ])
    .join(''),
)
