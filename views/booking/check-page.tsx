import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import type { Typed } from '../kit/form.ts'
import { Hidden } from '../kit/hidden.tsx'
import { Icon } from '../kit/icon.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { said, saidAlone } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { When } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { BeginsAlone } from './begins-alone.tsx'
import { answersAddress, bookingAddress, comesTogether, startField } from './steps.ts'
import { type AnswersShown, Summary } from './summary.tsx'

interface CheckPageProps {
  visit: Visit
  service: ServiceShown
  starts: DateTime
  answers: AnswersShown
  typed: Typed
  /** The new booking key, which makes this form one appointment. */
  bookingKey: string
  /** The key of the form before was too old, or of another browser. */
  stale?: boolean
}

/** Everything once more before the button; it carries all the answers in hidden fields. */
export const CheckPage = ({ visit, service, starts, answers, typed, bookingKey, stale }: CheckPageProps) => {
  const { locale } = visit
  const text = textIn(locale).booking.check
  return (
    <Page visit={visit} step={text.step} switchForm="check">
      <h1>{text.heading}</h1>
      {stale && (
        <Note tone="waits">
          <p role="alert">{text.stale}</p>
        </Note>
      )}
      <form id="check" method="post" action="/appointments">
        <Token visit={visit} />
        <Hidden typed={typed} except={['start', 'service', 'key', 'instead']} />
        <input type="hidden" name="back" value={bookingAddress(service.address)} />
        <input type="hidden" name="service" value={service.address} />
        <input type="hidden" name="start" value={startField(starts)} />
        <input type="hidden" name="key" value={bookingKey} />
        <div class="sheet slip">
          <When visit={visit} starts={starts} ends={starts.plus({ minutes: service.minutes })} />
          <Summary
            visit={visit}
            name={said(locale, service.nameZh, service.nameEn)}
            floor={saidAlone(locale, service.saidZh, service.saidEn)}
            answers={answers}
            change={answersAddress(service.address)}
          />
        </div>
        <BeginsAlone visit={visit} said={service.format === 'together' && comesTogether(service, typed)} />
        <p>{text.promise}</p>
        <Actions>
          <button type="submit">
            <Icon name="check" />
            {text.book}
          </button>
          <button type="submit" class="plain" formaction={answersAddress(service.address)}>
            {text.again}
          </button>
        </Actions>
      </form>
    </Page>
  )
}
