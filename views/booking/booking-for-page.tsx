import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions, Empty, Note } from '../kit/note.tsx'
import type { Refused } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { Came, labels } from './booking-for-answers.tsx'
import { FurtherAnswers } from './further-answers.tsx'
import { OtherSide } from './other-side.tsx'
import { RequiredAnswers } from './required-answers.tsx'
import { StartOptions } from './start-options.tsx'

interface BookingForPageProps {
  visit: Visit
  staff: Staff
  wing: 'desk' | 'organisation'
  base: string
  services: readonly ServiceShown[]
  /** Null: nothing takes bookings. */
  service: ServiceShown | null
  /** From which day times are shown, 'YYYY-MM-DD', and those there are. */
  from: string
  starts: readonly DateTime[]
  /** The party who asks for the same people again; null: nobody does, or no passcode was given for it. */
  same: number | null
  bookingKey: string
  form: FormState
  refused: Refused
  /** The form lay open for too long: pressed once more, it books. */
  stale: boolean
}

/** Which service from which day; the button shows its times and keeps everything typed. */
const Wanted = ({ visit, base, services, service, from, same }: BookingForPageProps) => {
  const text = textIn(visit.locale).bookingFor
  return (
    <div class="filters">
      <div>
        <label for="service">{text.service}</label>
        <select id="service" name="service">
          {services.map(({ code, nameZh, nameEn }) => (
            <option key={code} value={code} selected={code === service?.code}>
              {said(visit.locale, nameZh, nameEn)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="from">{text.from}</label>
        <input id="from" name="from" type="date" value={from} />
      </div>
      {same !== null && (
        <label class="option">
          <input type="checkbox" name="same" value={same} checked />
          <span>{text.same}</span>
        </label>
      )}
      <button type="submit" class="second" formaction={`${base}/answers`}>
        {text.show}
      </button>
    </div>
  )
}

/** Booking for somebody who is on the telephone or at the desk: what to ask in which order, and what to read to them. */
export const BookingForPage = (props: BookingForPageProps) => {
  const { visit, staff, wing, base, service, starts, bookingKey, same, form, refused, stale } = props
  const { bookingFor: text, booking, refused: sentences } = textIn(visit.locale)
  const wrong = refused ? sentences[refused] : stale && booking.check.stale
  return (
    <StaffPage {...{ visit, staff, wing }} room="deskBooking" step={text.step} switchForm="booking" wide>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      {wrong && (
        <Note tone="fault" icon="alert">
          <p role="alert">{wrong}</p>
        </Note>
      )}
      <Errors visit={visit} form={form} labels={labels(visit)} />
      {service === null ? (
        <Empty heading={text.noService}>
          <p>{text.noServiceLead}</p>
        </Empty>
      ) : (
        <form id="booking" method="post" action={base} novalidate>
          <Token visit={visit} />
          <input type="hidden" name="back" value={`${base}/answers`} />
          <input type="hidden" name="key" value={bookingKey} />
          <div class="with-side">
            <div>
              <Wanted {...props} />
              {starts.length === 0 ? (
                <p>{same === null ? text.noTimes : text.noTimesSame}</p>
              ) : (
                <StartOptions {...{ visit, form, starts }} label={text.times} />
              )}
              <RequiredAnswers {...{ visit, form }} />
              {service.withLawyer && <OtherSide {...{ visit, form }} />}
              <FurtherAnswers {...{ visit, form }} />
              <Came {...{ visit, form }} />
              <Choices {...{ visit, form }} name="agreed" label={text.agreed}>
                <Option form={form} name="agreed" value="yes" label={text.agreedYes} type="checkbox" />
              </Choices>
              <Actions>
                <button type="submit">{text.press}</button>
              </Actions>
            </div>
            <aside class="sheet">
              <h2>{text.read}</h2>
              {text.aloud.map(line => (
                <p key={line}>{line}</p>
              ))}
            </aside>
          </div>
        </form>
      )}
    </StaffPage>
  )
}
