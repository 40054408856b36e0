import type { DateTime } from 'luxon'
import type { WaitingShown } from '../../sql/booking/waiting.ts'
import { Close } from '../kit/close.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { saidAlone } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, nearTime, When } from '../kit/when.tsx'
import { type Text, textIn } from '../text/text.ts'
import { startField } from './steps.ts'
import { LeaveWaiting, OfferRefused } from './waiting-page.tsx'

interface OfferPageProps {
  visit: Visit
  entry: WaitingShown
  /** 'YYYY-MM-DD' */
  today: string
  offer: { readonly starts: DateTime; readonly ends: DateTime; readonly answerBy: DateTime }
  refused: keyof Text['refused'] | null
}

/** A time that is held for whoever waits: time and floor, until when, and three ways on (R19). */
export const OfferPage = ({ visit, entry, today, offer, refused }: OfferPageProps) => {
  const { locale } = visit
  const text = textIn(locale).waiting
  const { starts, ends, answerBy } = offer
  return (
    <Page visit={visit} step={text.offered}>
      <OfferRefused {...{ visit, refused }} />
      <h1>{text.offered}</h1>
      <section class="sheet slip waits">
        <span class="tag waits">{text.heldUntil(nearTime(locale, answerBy, today))}</span>
        <When {...{ visit, starts, ends }} />
        <p>{saidAlone(locale, entry.saidZh, entry.saidEn)}</p>
        <form method="post" action="/waiting/taking">
          <Token visit={visit} />
          <input type="hidden" name="start" value={startField(starts)} />
          <Actions>
            <button type="submit">{text.take}</button>
            <button type="submit" class="second" formaction="/waiting/passing">
              {text.pass}
            </button>
          </Actions>
        </form>
      </section>
      <p>{text.afterwards(hourInWords(answerBy))}</p>
      <LeaveWaiting visit={visit} />
      <Close visit={visit} />
    </Page>
  )
}
