import type { AppointmentShown } from '../../sql/booking/shown.ts'
import { said, saidAlone } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { nameInWords } from './name-in-words.ts'

/** What it is called, what it is, and where it is changed. */
type Fact = readonly [asked: string, answer: string, change?: string | undefined]

/** What is known of one's own side, row by row, with the way to change it. */
export const AppointmentFacts = ({ visit, appointment }: { visit: Visit; appointment: AppointmentShown }) => {
  const { booking, kit, ownSide } = textIn(visit.locale)
  const { appointment: text, details, check } = booking
  const { reachBy, safeHours, erased } = appointment
  const change = erased ? undefined : '/appointment/contact'
  const way = reachBy === null || reachBy === 'voice' ? details.reach.none : details.reach[reachBy]
  const spans = safeHours.map(({ weekdays, from, to }) =>
    check.span(weekdays.includes(1) ? details.weekdays : details.weekends, kit.hours(from, to)),
  )
  const when = spans.length > 0 ? check.spans(spans) : text.anyTime
  const name = nameInWords(visit.locale, appointment)
  const rows: Fact[] = [
    [text.floor, saidAlone(visit.locale, appointment.saidZh, appointment.saidEn)],
    [text.service, said(visit.locale, appointment.serviceZh, appointment.serviceEn)],
    ...(name === null ? [] : [[text.called, name] as const]),
    [text.reminder, reachBy === 'none' ? way : check.list([way, when]), change],
    [text.passcode, text.passcodeSet],
  ]
  return (
    <dl class="summary">
      {rows.map(([asked, answer, href]) => (
        <div key={asked}>
          <dt>{asked}</dt>
          <dd>{answer}</dd>
          {href && (
            <dd class="change">
              <a href={href}>
                {ownSide.contact.change}
                <span class="unseen">{asked}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
