import type { AppointmentListed } from '../../sql/booking/appointments-of-own.ts'
import { groupedReference } from '../kit/reference.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

/** Where one appointment of an organisation is shown. */
export const appointmentAddress = (slug: string, appointmentId: number) =>
  `/o/${slug}/appointments/${appointmentId}`

const tones: Readonly<Record<AppointmentListed['state'], string>> = {
  ...{ booked: 'tag quiet', arrived: 'tag', unclear: 'tag waits' },
  ...{ completed: 'tag quiet', missed: 'tag quiet', cancelled: 'tag quiet' },
}

/** How an appointment stands, in a word; its colour never speaks alone. */
export const StateTag = ({
  visit: { locale },
  row,
}: {
  visit: Visit
  row: Pick<AppointmentListed, 'state' | 'held'>
}) => {
  const text = textIn(locale).appointments
  if (row.held) return <span class="tag waits">{text.held}</span>
  return <span class={tones[row.state]}>{text.states[row.state]}</span>
}

/** One appointment in a list: hour, reference, service, who and where, how it stands. */
export const AppointmentRow = ({
  visit,
  slug,
  row,
}: {
  visit: Visit
  slug: string
  row: AppointmentListed
}) => {
  const text = textIn(visit.locale).appointments
  const { appointmentId, references, starts, state } = row
  const rooms = visit.locale === 'en' ? row.roomsEn : row.roomsZh
  return (
    <li class={state === 'arrived' ? 'four now' : 'four'}>
      <p class="hour">{hourInWords(starts)}</p>
      <p>
        <a href={appointmentAddress(slug, appointmentId)}>
          <strong>{text.list(references.map(groupedReference))}</strong>{' '}
          {said(visit.locale, row.serviceZh, row.serviceEn)}
        </a>
      </p>
      <p class="soft small">
        {row.workers.length > 0 ? text.whoWhere(text.list(row.workers), text.list(rooms)) : text.nobody}
      </p>
      <p>
        <StateTag {...{ visit, row }} />
      </p>
    </li>
  )
}
