import type { TimeShown } from '../../sql/booking/shown.ts'
import { Actions, Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

/** What is left of a time that was cancelled, until the day after (R16). */
export const CancelledPage = ({ visit, time }: { visit: Visit; time: TimeShown }) => {
  const text = textIn(visit.locale).booking.cancelled
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <Note tone="done" icon="check">
        <p role="status">{text.done(timeInWords(visit.locale, time.starts))}</p>
      </Note>
      <p>{text.lead}</p>
      <Actions>
        <a class="button" href="/">
          {text.again}
        </a>
      </Actions>
    </Page>
  )
}
