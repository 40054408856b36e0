import type { TimeShown } from '../../sql/booking/shown.ts'
import { Close } from '../kit/close.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import type { Visit } from '../kit/visit.ts'
import { Slip } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { OwnSide } from './own-side.tsx'

interface PastPageProps {
  visit: Visit
  time: TimeShown
  /** Whether their contact is erased; null where no passcode was given: then it is nobody's to see. */
  erased: boolean | null
}

/** What is left of a time that is over, until the day after (R16). Whoever missed it reads the same as whoever came (R20). */
export const PastPage = ({ visit, time, erased }: PastPageProps) => {
  const text = textIn(visit.locale).booking.standing.past
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <Slip visit={visit} starts={time.starts} ends={time.ends} />
      <p>{text.lead}</p>
      <p class="soft">{text.stillOpens}</p>
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
