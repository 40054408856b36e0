import type { DateTime } from 'luxon'
import type { Done } from '../../sql/audit/timeline.ts'
import type { AppointmentOfOwn } from '../../sql/booking/appointment-of-own.ts'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { groupedReference } from '../kit/reference.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { Slip, timeInWords } from '../kit/when.tsx'
import { type Text, textIn } from '../text/text.ts'
import { appointmentAddress, StateTag } from './appointment-row.tsx'
import { StartOptions } from './start-options.tsx'
import { doneInWords } from './timeline.tsx'

interface OneTimePageProps {
  visit: Visit
  staff: Staff
  slug: string
  appointment: AppointmentOfOwn
  /** From which day times are shown, 'YYYY-MM-DD', and those there are. */
  from: string
  starts: readonly DateTime[]
  movable: boolean
  form: FormState
  refused: keyof Text['refused'] | null
  /** What was done with it last: after a refusal, what changed meanwhile. */
  latest: Done | null
}

const Refused = ({ visit, refused, latest }: Pick<OneTimePageProps, 'visit' | 'refused' | 'latest'>) => {
  const { appointments: text, refused: sentences } = textIn(visit.locale)
  if (refused === null) return null
  return (
    <Note tone="fault" icon="alert">
      <p role="alert">{sentences[refused]}</p>
      {refused === 'appointment_has_changed' && latest && (
        <p>{text.meanwhile(timeInWords(visit.locale, latest.at), doneInWords(visit, latest))}</p>
      )}
    </Note>
  )
}

/** Where an appointment is moved by whoever looks after it: the hour it has, and those that are open. */
export const OneTimePage = (props: OneTimePageProps) => {
  const { visit, staff, slug, appointment, from, starts, movable, form } = props
  const { appointments: text, desk } = textIn(visit.locale)
  const base = appointmentAddress(slug, appointment.appointmentId)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="appointments" step={text.moveStep} wide>
      <Back href={base}>{text.list(appointment.references.map(groupedReference))}</Back>
      <h1>{text.move}</h1>
      <Refused {...props} />
      <Slip visit={visit} starts={appointment.starts} ends={appointment.ends}>
        <StateTag visit={visit} row={appointment} />
      </Slip>
      {movable ? (
        <>
          <p class="soft">{text.moveLead}</p>
          <form class="filters" action={`${base}/time#times`}>
            <div>
              <label for="from">{desk.open.from}</label>
              <input id="from" name="from" type="date" value={from} />
            </div>
            <button type="submit" class="second">
              {desk.open.show}
            </button>
          </form>
          {starts.length === 0 ? (
            <p id="times">{desk.open.noTimes}</p>
          ) : (
            <form id="times" method="post" action={`${base}/time`}>
              <Token visit={visit} />
              <input type="hidden" name="sequence" value={appointment.sequence} />
              <input type="hidden" name="from" value={from} />
              <StartOptions {...{ visit, form, starts }} label={desk.open.times} />
              <Actions>
                <button type="submit">{desk.open.moveIt}</button>
              </Actions>
            </form>
          )}
        </>
      ) : (
        <p>{text.notMovable}</p>
      )}
    </StaffPage>
  )
}
