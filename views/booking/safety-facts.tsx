import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { nameInWords } from './name-in-words.ts'
import type { OpenedShown } from './safety.ts'

interface FactsProps {
  visit: Visit
  opened: OpenedShown
}

const answersIn = ({ visit, opened }: FactsProps) => {
  const text = textIn(visit.locale).safetyCases
  const { ease, erased, unasked } = opened
  if (ease) return text.answered(text.atEase[ease.atEase], text.safeAtHome[ease.safeAtHome])
  if (erased) return text.erased
  return unasked ? text.notAsked : text.notAgreed
}

const Reach = ({ visit, opened }: FactsProps) => {
  const { safetyCases: text, ringing, booking, kit, appointments } = textIn(visit.locale)
  const { details, check } = booking
  const { contact, reachBy, telephoneOf, safeHours } = opened
  if (opened.erased) return <>{text.erased}</>
  if (contact === null) return <>{reachBy === null ? text.notYet : text.reachOf.none}</>
  const spans = safeHours.map(({ weekdays, from, to }) =>
    check.span(weekdays.includes(1) ? details.weekdays : details.weekends, kit.hours(from, to)),
  )
  return (
    <>
      {text.reachOf[reachBy ?? 'none']}{' '}
      <strong>{reachBy === 'email' ? contact : <a href={`tel:${contact}`}>{contact}</a>}</strong>
      <br />
      {spans.length > 0 ? check.spans(spans) : appointments.anyHour}
      {telephoneOf && (
        <>
          <br />
          <small class="soft">{ringing.whose[telephoneOf]}</small>
        </>
      )}
    </>
  )
}

/** What somebody answered, of which appointment, and how they are reached safely. */
export const SafetyFacts = ({ visit, opened }: FactsProps) => {
  const { locale } = visit
  const text = textIn(locale).safetyCases
  const service = said(locale, opened.serviceZh, opened.serviceEn)
  const rows = [
    [text.answers, answersIn({ visit, opened })],
    [text.appointment, text.appointmentOf(timeInWords(locale, opened.starts), service)],
    [text.howNow, text.formats[opened.format]],
    [text.called, nameInWords(locale, opened) ?? text.notCalled],
    [text.reach, <Reach key="reach" {...{ visit, opened }} />],
  ] as const
  return (
    <dl class="summary">
      {rows.map(([asked, answer]) => (
        <div key={asked}>
          <dt>{asked}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}
