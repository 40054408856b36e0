import type { FeedChoice } from '../../sql/calendars/feed-choices.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import { Square } from '../kit/square.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'

/** A feed that is open, and its address. */
export interface FeedShown extends FeedChoice {
  readonly feedId: number
  readonly linkEpoch: number
  /** As it is copied: https. */
  readonly address: string
  /** As a calendar of the device opens it: webcal. */
  readonly opens: string
  readonly square: { readonly size: number; readonly path: string }
}

/** What a feed is of: 我的值班 */
export const feedNamed = (locale: Locale, feed: FeedChoice): string => {
  const { of } = textIn(locale).feeds
  const { scope, nameZh, nameEn, placeZh, placeEn } = feed
  const name = said(locale, nameZh ?? '', nameEn ?? '')
  if (scope === 'mine') return of.mine
  return scope === 'room' ? of.room(said(locale, placeZh ?? '', placeEn ?? ''), name) : of[scope](name)
}

const LastRead = ({ visit: { locale }, feed }: { visit: Visit; feed: FeedShown }) => {
  const text = textIn(locale).feeds
  const { lastReadAt, lastReadBy } = feed
  const by = text.readers[lastReadBy as keyof typeof text.readers] ?? text.readers.other
  return (
    <p class="small soft">
      {lastReadAt === null ? text.unread : text.lastRead(timeInWords(locale, lastReadAt), by)}
    </p>
  )
}

const Ways = ({ visit, feed }: { visit: Visit; feed: FeedShown }) => {
  const text = textIn(visit.locale).feeds
  const [step, shown] = [
    (to: 'renewal' | 'revocation') => `/me/calendars/${to}`,
    <>
      <Token visit={visit} />
      <input type="hidden" name="feed" value={feed.feedId} />
    </>,
  ]
  return (
    <>
      <details>
        <summary>{text.wrong}</summary>
        <form method="post" action={step('renewal')}>
          {shown}
          <input type="hidden" name="epoch" value={feed.linkEpoch} />
          <p>{text.renewLead}</p>
          <Actions>
            <button type="submit" class="danger">
              {text.renew}
            </button>
          </Actions>
        </form>
      </details>
      <details>
        <summary>{text.end}</summary>
        <form method="post" action={step('revocation')}>
          {shown}
          <p>{text.endLead}</p>
          <Actions>
            <button type="submit" class="second">
              {text.endIt}
            </button>
          </Actions>
        </form>
      </details>
    </>
  )
}

/** A feed that is open: its code, its address, who read it, and the ways to another address or to none. */
export const FeedSheet = ({ visit, feed }: { visit: Visit; feed: FeedShown }) => {
  const text = textIn(visit.locale).feeds
  const field = `address-${feed.feedId}`
  return (
    <section class="sheet" id={`feed-${feed.feedId}`}>
      <h2>{feedNamed(visit.locale, feed)}</h2>
      <Square {...feed.square} label={text.square} />
      <p class="small soft">{text.scan}</p>
      <Actions>
        <A class="button" href={feed.opens}>
          <Icon name="feed" />
          {text.here}
        </A>
      </Actions>
      <LastRead visit={visit} feed={feed} />
      <details>
        <summary>{text.copy}</summary>
        <div class="field">
          <label for={field}>{text.address}</label>
          <span class="hint" id={`${field}-hint`}>
            {text.addressHint}
          </span>
          <input id={field} aria-describedby={`${field}-hint`} readonly value={feed.address} />
        </div>
      </details>
      <Ways visit={visit} feed={feed} />
    </section>
  )
}
