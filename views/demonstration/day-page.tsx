import type { AppointmentOfDay } from '../../sql/demonstration/day.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { groupedReference } from '../kit/reference.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hourInWords, shortDay } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

interface DayPageProps {
  visit: Visit
  /** Days as 'YYYY-MM-DD': the one shown, the one before it and the one after. */
  day: string
  before: string
  after: string
  appointments: readonly AppointmentOfDay[]
}

const addressOf = (day: string) => `/demo/day?day=${day}`

const tones: Readonly<Record<AppointmentOfDay['state'], string>> = {
  booked: 'tag quiet',
  arrived: 'tag',
  completed: 'tag',
  cancelled: 'tag quiet',
  missed: 'tag waits',
  unclear: 'tag waits',
}

const Row = ({ visit: { locale }, appointment }: { visit: Visit; appointment: AppointmentOfDay }) => {
  const { starts, ends, state, serviceZh, serviceEn, references, roomsZh, roomsEn, workers } = appointment
  const text = textIn(locale).demonstration
  const held = {
    until: hourInWords(ends),
    service: said(locale, serviceZh, serviceEn),
    rooms: text.names(locale === 'en' ? roomsEn : roomsZh),
    workers: text.names(workers),
  }
  return (
    <li>
      <p class="hour">{hourInWords(starts)}</p>
      <p>
        {references.map(groupedReference).join(' · ')}
        <br />
        <small class="soft">{text.held(held)}</small>
      </p>
      <span>
        <span class={tones[state]}>{text.states[state]}</span>
      </span>
    </li>
  )
}

/** A day's appointments as the park's side sees them: hours, references, what, where, who, and how it stands. */
export const DayPage = ({ visit, day, before, after, appointments }: DayPageProps) => {
  const text = textIn(visit.locale).demonstration
  return (
    <Page visit={visit} step={text.step}>
      <h1>{dayInWords(visit.locale, day)}</h1>
      <p class="lead">{text.lead}</p>
      <nav class="pages" aria-label={text.otherDay}>
        <A href={addressOf(before)}>
          <Icon name="before" />
          {shortDay(visit.locale, before)}
        </A>
        <A href={addressOf(after)}>
          {shortDay(visit.locale, after)}
          <Icon name="next" />
        </A>
      </nav>
      {appointments.length === 0 ? (
        <Empty heading={text.none}>
          <p>{text.noneNext}</p>
          <Actions>
            <A class="button" href={addressOf(after)}>
              {dayInWords(visit.locale, after)}
            </A>
            <A class="button plain" href="/">
              {text.bookOne}
            </A>
          </Actions>
        </Empty>
      ) : (
        <>
          <h2>{text.sessions(appointments.length)}</h2>
          <ol class="rows">
            {appointments.map(appointment => (
              <Row key={appointment.appointmentId} {...{ visit, appointment }} />
            ))}
          </ol>
        </>
      )}
    </Page>
  )
}
