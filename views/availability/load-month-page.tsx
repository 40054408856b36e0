import { DateTime } from 'luxon'
import type { LoadOfDay } from '../../sql/availability/loads.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, monthInWords, shortDay, shortMonth } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { boardAddress, monthAddress, weekAddress } from './board-addresses.ts'
import { Bar, loadInWords, shareOf } from './load.tsx'
import { weeksOfMonth } from './month-tables.tsx'

interface LoadMonthPageProps {
  visit: Visit
  staff: Staff
  /** Of the organisation. */
  slug: string
  /** Every day of one month. */
  days: readonly LoadOfDay[]
}

const Cell = ({ visit, slug, load }: { visit: Visit; slug: string; load: LoadOfDay }) => {
  const text = textIn(visit.locale).board
  const share = shareOf(load)
  return (
    <A href={boardAddress(slug, load.day)}>
      <span aria-hidden="true">{Number(load.day.slice(8))}</span>
      <Bar {...load} />
      <small aria-hidden="true">{share === null ? '' : text.share(share)}</small>
      <small aria-hidden="true">{text.sessionsShort(load.sessions)}</small>
      <span class="unseen">{text.ofDay(dayInWords(visit.locale, load.day), loadInWords(visit, load))}</span>
    </A>
  )
}

/** A month of an organisation: how full each day is, each a way to its board. */
export const LoadMonthPage = ({ visit, staff, slug, days }: LoadMonthPageProps) => {
  const { locale } = visit
  const text = textIn(locale).board
  const first = DateTime.fromISO(days.at(0)?.day ?? '', { zone: 'utc' })
  const month = first.toFormat('yyyy-MM')
  const away = (months: number) => first.plus({ months })
  const weeks = weeksOfMonth(
    month,
    days.map(({ day }) => day),
  )
  const monday = first.startOf('week')
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="day" step={text.monthStep} wide>
      <h1>{monthInWords(locale, first)}</h1>
      <nav class="pages screen" aria-label={text.otherMonth}>
        <A href={monthAddress(slug, away(-1).toFormat('yyyy-MM'))}>
          <Icon name="before" />
          {shortMonth(locale, away(-1))}
        </A>
        <A href={weekAddress(slug, first.toISODate())}>{text.week}</A>
        <A href={monthAddress(slug, away(1).toFormat('yyyy-MM'))}>
          {shortMonth(locale, away(1))}
          <Icon name="next" />
        </A>
      </nav>
      <table class="month loads">
        <caption class="unseen">{monthInWords(locale, first)}</caption>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, weekday) => monday.plus({ days: weekday })).map(weekday => (
              <th scope="col" key={weekday.weekday}>
                {shortDay(locale, weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(week => (
            <tr key={week.join()}>
              {week.map(day => {
                const load = days.find(known => known.day === day)
                return <td key={day}>{load && <Cell {...{ visit, slug, load }} />}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft">{text.whatLoadIs}</p>
    </StaffPage>
  )
}
