import type { TimeShown } from '../../sql/booking/shown.ts'
import { waysToBook } from '../availability/addresses.ts'
import { Close } from '../kit/close.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { type Nearby, NearbyLinks } from './nearby.tsx'
import { OwnSide } from './own-side.tsx'

/** Three times near the one that is off, and the opaque address of the service that they are of. */
export interface Others {
  readonly address: string
  readonly nearest: readonly Nearby[]
}

interface CalledOffPageProps {
  visit: Visit
  time: TimeShown
  /** Null for whoever gave no passcode: where a time leads would tell its service (R16). */
  others: Others | null
  /** It may still stand in a calendar: said to whoever gave the passcode alone. */
  inCalendar: boolean
  /** As on PastPage. */
  erased: boolean | null
}

const OthersShown = ({ visit, others }: Pick<CalledOffPageProps, 'visit' | 'others'>) => {
  const text = textIn(visit.locale).mending.calledOff
  if (others === null)
    return (
      <Actions>
        <a class="button" href="/appointment/passcode">
          {text.withPasscode}
        </a>
      </Actions>
    )
  if (others.nearest.length === 0) return <p>{text.none}</p>
  return (
    <section class="sheet">
      <h2>{text.nearest}</h2>
      <NearbyLinks visit={visit} nearest={others.nearest} ways={waysToBook(others.address)} />
    </section>
  )
}

/** A time that the park has called off, until the day after (R16): never why, and what there is instead. */
export const CalledOffPage = ({ visit, time, others, inCalendar, erased }: CalledOffPageProps) => {
  const { booking, calendars, mending } = textIn(visit.locale)
  return (
    <Page visit={visit} step={booking.cancelled.step}>
      <h1>{booking.cancelled.heading}</h1>
      <Note tone="waits">
        <p role="status">{mending.calledOff.done(timeInWords(visit.locale, time.starts))}</p>
      </Note>
      {inCalendar && (
        <p>
          <Sentence text={calendars.delete} />
        </p>
      )}
      <OthersShown {...{ visit, others }} />
      <Actions>
        <a class="button plain" href="/">
          {booking.cancelled.again}
        </a>
      </Actions>
      <OwnSide visit={visit} erased={erased} over />
      <Close visit={visit} />
    </Page>
  )
}
