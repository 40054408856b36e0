import type { TimeShown } from '../../sql/booking/shown.ts'
import { Close } from '../kit/close.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { OwnSide } from './own-side.tsx'

interface CancelledPageProps {
  visit: Visit
  time: TimeShown
  /** It may still stand in a calendar: said to whoever gave the passcode alone. */
  inCalendar: boolean
  /** As on PastPage. */
  erased: boolean | null
}

/** What is left of a time that was cancelled, until the day after (R16). */
export const CancelledPage = ({ visit, time, inCalendar, erased }: CancelledPageProps) => {
  const { booking, calendars } = textIn(visit.locale)
  const text = booking.cancelled
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <Note tone="done" icon="check">
        <p role="status">{text.done(timeInWords(visit.locale, time.starts))}</p>
      </Note>
      {inCalendar && (
        <p>
          <Sentence text={calendars.delete} />
        </p>
      )}
      <p>{text.lead}</p>
      <Actions>
        <a class="button" href="/">
          {text.again}
        </a>
      </Actions>
      <OwnSide visit={visit} erased={erased} over />
      <Close visit={visit} />
    </Page>
  )
}
