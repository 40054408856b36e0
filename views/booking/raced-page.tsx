import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { addressOfBooking, addressOfTimes } from '../availability/addresses.ts'
import type { Typed } from '../kit/form.ts'
import { Hidden } from '../kit/hidden.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { bookingAddress, startField } from './steps.ts'

/** An open start near the one that was lost; daysApart is negative when it is earlier. */
export interface Nearby {
  readonly starts: DateTime
  readonly daysApart: number
  readonly sameHour: boolean
}

interface RacedPageProps {
  visit: Visit
  service: ServiceShown
  lost: DateTime
  nearest: readonly Nearby[]
  /** What was typed, when it was a form that came too late; and the booking key it is sent again with. */
  kept?: { typed: Typed; bookingKey: string }
}

const hintOf = ({ locale }: Visit, { daysApart, sameHour }: Nearby) => {
  const text = textIn(locale).booking.raced
  if (daysApart === 0) return text.sameDay
  return sameHour ? text.sameHour(daysApart) : text.otherDay(daysApart)
}

const Options = ({ visit, nearest }: Pick<RacedPageProps, 'visit' | 'nearest'>) => (
  <fieldset>
    <legend class="unseen">{textIn(visit.locale).booking.raced.legend}</legend>
    {nearest.map((nearby, position) => (
      <label class="option" key={startField(nearby.starts)}>
        <input type="radio" name="instead" value={startField(nearby.starts)} checked={position === 0} />
        <span>
          <strong>{timeInWords(visit.locale, nearby.starts)}</strong>
        </span>
        <span class="hint">{hintOf(visit, nearby)}</span>
      </label>
    ))}
  </fieldset>
)

const KeptForm = ({ visit, service, lost, nearest, kept }: Required<RacedPageProps>) => {
  const text = textIn(visit.locale).booking.raced
  return (
    <form id="raced" method="post" action="/appointments">
      <Token visit={visit} />
      <Hidden typed={kept.typed} except={['start', 'service', 'key', 'instead']} />
      <input type="hidden" name="back" value={bookingAddress(service.address)} />
      <input type="hidden" name="service" value={service.address} />
      <input type="hidden" name="start" value={startField(lost)} />
      <input type="hidden" name="key" value={kept.bookingKey} />
      <Options visit={visit} nearest={nearest} />
      <Actions>
        <button type="submit">{text.take}</button>
        <a class="button plain" href={addressOfTimes(service.address)}>
          {text.allAgain}
        </a>
      </Actions>
    </form>
  )
}

const Links = ({ visit, service, nearest }: Pick<RacedPageProps, 'visit' | 'service' | 'nearest'>) => (
  <>
    <ul class="rows">
      {nearest.map(nearby => (
        <li key={startField(nearby.starts)}>
          <p class="hour">{nearby.starts.toFormat('HH:mm')}</p>
          <p>
            <a href={addressOfBooking(service.address, nearby.starts)}>
              {timeInWords(visit.locale, nearby.starts)}
            </a>
            <br />
            <small class="soft">{hintOf(visit, nearby)}</small>
          </p>
        </li>
      ))}
    </ul>
    <Actions>
      <a class="button second" href={addressOfTimes(service.address)}>
        {textIn(visit.locale).booking.raced.all}
      </a>
    </Actions>
  </>
)

/** A start that somebody else took: nothing typed is lost, and the three nearest are a tap away (R12). */
export const RacedPage = ({ visit, service, lost, nearest, kept }: RacedPageProps) => {
  const { booking, kit } = textIn(visit.locale)
  const text = booking.raced
  const time = timeInWords(visit.locale, lost)
  return (
    <Page visit={visit} step={text.step} {...(kept && nearest.length > 0 ? { switchForm: 'raced' } : {})}>
      <h1>{text.heading}</h1>
      <p class="lead" role="alert">
        {kept ? text.lead(time) : text.leadEmpty(time)}
      </p>
      {nearest.length === 0 ? (
        <p>
          {text.none} <Sentence text={kit.telephone} />
        </p>
      ) : (
        <>
          <h2>{text.nearest}</h2>
          {kept ? (
            <KeptForm {...{ visit, service, lost, nearest, kept }} />
          ) : (
            <Links {...{ visit, service, nearest }} />
          )}
        </>
      )}
    </Page>
  )
}
