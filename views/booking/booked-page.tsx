import type { TimeShown } from '../../sql/booking/shown.ts'
import { Close } from '../kit/close.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Reference } from '../kit/reference.tsx'
import { said, saidAlone } from '../kit/said.ts'
import { Square } from '../kit/square.tsx'
import type { Visit } from '../kit/visit.ts'
import { When } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { BeginsAlone } from './begins-alone.tsx'
import { InvitationOffer } from './invitation-offer.tsx'

/** A QR code as one path on a square of `size` modules. */
export interface Code {
  readonly size: number
  readonly path: string
}

interface BookedPageProps {
  visit: Visit
  time: TimeShown
  /** How what is booked is told: ring, where a telephone was given and no message can be sent; unsent, where mail cannot. */
  told: 'sms' | 'email' | 'ring' | 'unsent' | 'noHour' | 'none'
  code: Code
}

/** The sheet after the button: when, where, the reference, what comes next. On paper it is the reference alone. */
export const BookedPage = ({ visit, time, told, code }: BookedPageProps) => {
  const { locale } = visit
  const text = textIn(locale).booking.booked
  const floor = said(locale, time.saidZh, time.saidEn)
  const cancelled = told === 'ring' ? 'cancel' : 'cancelQuiet'
  const cancelling = time.cancelledByVoice ? 'cancelByVoice' : cancelled
  return (
    <Page visit={visit} step={text.step}>
      <h1 class="screen">{text.heading}</h1>
      <section class="sheet slip">
        <div class="screen">
          <When visit={visit} starts={time.starts} ends={time.ends} />
          <p>{saidAlone(locale, time.saidZh, time.saidEn)}</p>
          <BeginsAlone visit={visit} said={time.beginsAlone} />
        </div>
        <div class="tear">
          <p class="soft small">{text.reference}</p>
          <p>
            <Reference reference={time.reference} />
          </p>
          <p class="small soft screen">{text.keep}</p>
        </div>
        <Actions>
          <a class="button second" href="/appointment/passcode">
            {text.change}
          </a>
        </Actions>
      </section>
      <InvitationOffer visit={visit} offered={time.invites} />
      <div class="screen">
        <h2>{text.next}</h2>
        <ol class="steps">
          <li>{text.steps[told]}</li>
          <li>{text.steps.come(floor)}</li>
          <li>{text.steps[cancelling]}</li>
        </ol>
        <p class="soft small">{text.print}</p>
        <details>
          <summary>{text.code}</summary>
          <Square {...code} label={text.code} />
          <p class="small soft">{text.codeSays}</p>
        </details>
      </div>
      <Close visit={visit} />
    </Page>
  )
}
