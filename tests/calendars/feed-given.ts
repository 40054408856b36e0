import type { FeedGiven } from '../../server/calendars/write-feed.ts'
import type { FeedEntry } from '../../sql/calendars/feed-entries.ts'
import { at } from '../messages/one-party.ts'

const standings = ['held', 'offered', 'cancelled'] as const
const kinds = ['duty', 'appointment', 'busy'] as const

/** More entries than fit, one every nine hours: by day and by night, over the ends of days, months and a year. */
const entries = Array.from({ length: 501 }, (_, n): FeedEntry => {
  const starts = at('2026-11-25T18:30').plus({ hours: 9 * n })
  return {
    uid: `5f0e3c1a-0000-4000-8000-${String(n).padStart(12, '0')}`,
    ...{ sequence: n % 4, changedAt: starts.minus({ days: 3 }), starts, ends: starts.plus({ minutes: 90 }) },
    ...{ standing: standings[n % 3] ?? 'held', kind: kinds[n % 2] ?? 'busy', filled: null, positions: null },
    ...{ saidZh: '二楼', saidEn: 'second floor' },
  }
})

/** What a duty's feed is written from. */
export const feedGiven = (): FeedGiven => ({
  scope: 'duty',
  locale: 'en',
  entries,
  moreUid: '5f0e3c1a-0000-4000-8000-00000000002a',
})
