import type { AppointmentListed, Chosen } from '../../sql/booking/appointments-of-own.ts'
import { Icon } from '../kit/icon.tsx'
import { Empty } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { type Text, textIn } from '../text/text.ts'
import { AppointmentRow } from './appointment-row.tsx'
import { AppointmentsFilter } from './appointments-filter.tsx'

/** What the list is narrowed to, as its address says it. */
export interface ListAsked {
  readonly standing: keyof Text['appointments']['standings']
  readonly first: string
  readonly last: string
  readonly page: number
  readonly service: number | null
  readonly worker: number | null
  readonly reference: string | null
}

export interface AppointmentsPageProps {
  visit: Visit
  staff: Staff
  slug: string
  asked: ListAsked
  rows: readonly AppointmentListed[]
  services: readonly Chosen[]
  workers: readonly Chosen[]
  pages: number
  /** How many calls wait to be made, now or later. */
  calls: number
  /** 'YYYY-MM-DD' */
  today: string
}

const pageAddress = (slug: string, asked: ListAsked, page: number) => {
  const { standing, first, last, service, worker, reference } = asked
  const query = new URLSearchParams({
    ...{ state: standing, from: first, to: last },
    ...(service === null ? {} : { service: String(service) }),
    ...(worker === null ? {} : { worker: String(worker) }),
    ...(reference === null ? {} : { reference }),
    page: String(page),
  })
  return `/o/${slug}/appointments?${query}`
}

const Pages = ({ visit, slug, asked, pages }: AppointmentsPageProps) => {
  const text = textIn(visit.locale).appointments
  if (pages < 2) return null
  const { page } = asked
  return (
    <nav class="pages" aria-label={text.pages}>
      {page > 1 ? (
        <a href={pageAddress(slug, asked, page - 1)}>
          <Icon name="before" />
          {text.before}
        </a>
      ) : (
        <span />
      )}
      <span>{text.pageOf(page, pages)}</span>
      {page < pages ? (
        <a href={pageAddress(slug, asked, page + 1)}>
          {text.after}
          <Icon name="next" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

const byDay = (rows: readonly AppointmentListed[]) => {
  const days = new Map<string, AppointmentListed[]>()
  for (const row of rows) {
    const day = row.starts.toISODate()
    const known = days.get(day)
    if (known) known.push(row)
    else days.set(day, [row])
  }
  return [...days]
}

const dayHeading = ({ visit: { locale }, today }: AppointmentsPageProps, day: string) =>
  day === today ? textIn(locale).desk.today(dayInWords(locale, day)) : dayInWords(locale, day)

/** The appointments of one's own organisation, day by day, by reference. */
export const AppointmentsPage = (props: AppointmentsPageProps) => {
  const { visit, staff, slug, rows, calls, asked } = props
  const { appointments: text } = textIn(visit.locale)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="appointments" step={text.step} wide>
      <h1>{text.heading}</h1>
      {calls > 0 && (
        <ul class="chips">
          <li>
            <a class="chip waits" href={`/o/${slug}/ring`}>
              <b>{calls}</b> {text.calls}
            </a>
          </li>
        </ul>
      )}
      <AppointmentsFilter {...props} />
      {rows.length === 0 && (
        <Empty heading={text.none}>
          <p>{asked.reference === null ? text.noneLead : text.noReference}</p>
        </Empty>
      )}
      {byDay(rows).map(([day, ofDay]) => (
        <section key={day}>
          <h2>{dayHeading(props, day)}</h2>
          <ol class="rows">
            {ofDay.map(row => (
              <AppointmentRow key={row.appointmentId} {...{ visit, slug, row }} />
            ))}
          </ol>
        </section>
      ))}
      <Pages {...props} />
    </StaffPage>
  )
}
