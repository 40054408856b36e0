import type { AppointmentOfOwn } from '../../sql/booking/appointment-of-own.ts'
import { Back } from '../kit/link.tsx'
import { groupedReference } from '../kit/reference.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { Slip, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { appointmentAddress, StateTag } from './appointment-row.tsx'
import { PartySheet, type PartyShown, Press, type StaffSteps } from './party-sheet.tsx'
import { Timeline, type TimelineShown } from './timeline.tsx'

export interface OneAppointmentPageProps {
  visit: Visit
  staff: Staff
  slug: string
  appointment: AppointmentOfOwn
  parties: readonly PartyShown[]
  steps: StaffSteps
  timeline: TimelineShown
  refused: Refused
}

type FactsProps = Pick<OneAppointmentPageProps, 'visit' | 'appointment'>

const Facts = ({ visit, appointment }: FactsProps) => {
  const text = textIn(visit.locale).appointments
  const { minutesBefore, minutesAfter, workers, bookedAt, bookedThrough, referredBy } = appointment
  const rooms = visit.locale === 'en' ? appointment.roomsEn : appointment.roomsZh
  const rows = [
    [text.service, said(visit.locale, appointment.serviceZh, appointment.serviceEn)],
    [text.rooms, rooms.length > 0 ? text.list(rooms) : text.noRoom],
    [text.workers, workers.length > 0 ? text.list(workers) : text.nobody],
    [text.buffers, text.buffersOf(minutesBefore, minutesAfter)],
    [text.from_, text.bookedFrom(text.throughs[bookedThrough], timeInWords(visit.locale, bookedAt))],
    ...(referredBy === null ? [] : [[text.referredBy, referredBy] as const]),
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

const Sequence = ({ appointment }: Pick<FactsProps, 'appointment'>) => (
  <input type="hidden" name="sequence" value={appointment.sequence} />
)

const Reassign = ({ visit, base, appointment }: FactsProps & { base: string }) => {
  const text = textIn(visit.locale).appointments
  return (
    <form method="post" action={`${base}/reassignment`}>
      <Token visit={visit} />
      <Sequence appointment={appointment} />
      <p class="small soft">{text.reassignLead}</p>
      <button type="submit" class="second">
        {text.reassign}
      </button>
    </form>
  )
}

const CallOff = ({ visit, base, appointment }: FactsProps & { base: string }) => {
  const text = textIn(visit.locale).appointments
  return (
    <details>
      <summary>{text.callOff}</summary>
      <form method="post" action={`${base}/cancellation`}>
        <Token visit={visit} />
        <Sequence appointment={appointment} />
        <p class="small">{text.callOffLead}</p>
        <label for="because">{text.because}</label>
        <select id="because" name="because">
          {Object.entries(text.becauses).map(([because, label]) => (
            <option key={because} value={because}>
              {label}
            </option>
          ))}
        </select>{' '}
        <button type="submit" class="danger">
          {text.callOffIt}
        </button>
      </form>
    </details>
  )
}

/** One appointment of one's own organisation: when, who, where, whom it is for, what may be done, and what happened (R60, R62). */
export const OneAppointmentPage = (props: OneAppointmentPageProps) => {
  const { visit, staff, slug, appointment, parties, steps, timeline, refused } = props
  const { appointments: text, desk } = textIn(visit.locale)
  const base = appointmentAddress(slug, appointment.appointmentId)
  const { starts, ends, references } = appointment
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="appointments" step={text.step} wide>
      <Back href={`/o/${slug}/appointments`}>{text.heading}</Back>
      <h1>
        {text.list(references.map(groupedReference))} <StateTag visit={visit} row={appointment} />
      </h1>
      <RefusedNote {...{ visit, refused }} />
      <div class="with-side">
        <div>
          <Slip {...{ visit, starts, ends }}>
            <Facts {...{ visit, appointment }} />
            <div class="presses">
              {steps.complete && <Press visit={visit} to={`${base}/held`} label={desk.complete} />}
              {steps.miss && <Press visit={visit} to={`${base}/missing`} label={desk.miss} />}
              {steps.move && (
                <a class="button second" href={`${base}/time`}>
                  {text.move}
                </a>
              )}
            </div>
          </Slip>
          <h2>{text.parties}</h2>
          <div class="columns">
            {parties.map(party => (
              <PartySheet key={party.partyId} {...{ visit, base, party }} />
            ))}
          </div>
          {steps.reassign && <Reassign {...{ visit, base, appointment }} />}
          {steps.callOff && <CallOff {...{ visit, base, appointment }} />}
        </div>
        <Timeline {...{ visit, timeline }} />
      </div>
    </StaffPage>
  )
}
