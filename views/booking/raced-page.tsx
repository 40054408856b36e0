import type { DateTime } from 'luxon'
import type { ComponentChildren } from 'preact'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { addressOfBooking, addressOfTimes } from '../availability/addresses.ts'
import type { Typed } from '../kit/form.ts'
import { Hidden } from '../kit/hidden.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { said } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hourInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { answersAddress, bookingAddress, startField } from './steps.ts'

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

type Kept = Required<Pick<RacedPageProps, 'visit' | 'service' | 'lost' | 'kept'>>

/** Everything typed, carried on in a form; its children are what can be done with it. */
const KeptForm = ({ visit, service, lost, kept, children }: Kept & { children: ComponentChildren }) => (
  <form id="raced" method="post" action="/appointments">
    <Token visit={visit} />
    <Hidden typed={kept.typed} except={['start', 'service', 'key', 'instead']} />
    <input type="hidden" name="back" value={bookingAddress(service.address)} />
    <input type="hidden" name="service" value={service.address} />
    <input type="hidden" name="start" value={startField(lost)} />
    <input type="hidden" name="key" value={kept.bookingKey} />
    {children}
  </form>
)

const TakeAnother = ({ nearest, ...kept }: Kept & Pick<RacedPageProps, 'nearest'>) => {
  const text = textIn(kept.visit.locale).booking.raced
  return (
    <KeptForm {...kept}>
      <Options visit={kept.visit} nearest={nearest} />
      <Actions>
        <button type="submit">{text.take}</button>
        <a class="button plain" href={addressOfTimes(kept.service.address)}>
          {text.allAgain}
        </a>
      </Actions>
    </KeptForm>
  )
}

/** No other start is offered, or the service takes none at present: why, and what was typed stays. */
const NothingNear = ({ kept, ...where }: Omit<RacedPageProps, 'nearest'>) => {
  const { visit, service } = where
  const text = textIn(visit.locale).booking.raced
  return (
    <>
      <p>{said(visit.locale, service.closedBecauseZh ?? text.none, service.closedBecauseEn ?? text.none)}</p>
      {kept && (
        <KeptForm {...where} kept={kept}>
          <Actions>
            <button type="submit" class="second" formaction={answersAddress(service.address)}>
              {text.keepTyped}
            </button>
          </Actions>
        </KeptForm>
      )}
    </>
  )
}

const Links = ({ visit, service, nearest }: Pick<RacedPageProps, 'visit' | 'service' | 'nearest'>) => (
  <>
    <ul class="rows">
      {nearest.map(nearby => (
        <li key={startField(nearby.starts)}>
          <p class="hour">{hourInWords(nearby.starts)}</p>
          <p>
            <a href={addressOfBooking(service.address, nearby.starts)}>
              {dayInWords(visit.locale, nearby.starts)}
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
  const text = textIn(visit.locale).booking.raced
  const time = timeInWords(visit.locale, lost)
  return (
    <Page visit={visit} step={text.step} {...(kept ? { switchForm: 'raced' } : {})}>
      <h1>{kept ? text.heading : text.headingAbsent}</h1>
      <p class="lead" role="alert">
        {kept ? text.lead(time) : text.leadAbsent(time)}
      </p>
      {nearest.length === 0 ? (
        <NothingNear {...{ visit, service, lost }} {...(kept ? { kept } : {})} />
      ) : (
        <>
          <h2>{text.nearest}</h2>
          {kept ? (
            <TakeAnother {...{ visit, service, lost, nearest, kept }} />
          ) : (
            <Links {...{ visit, service, nearest }} />
          )}
        </>
      )}
    </Page>
  )
}
