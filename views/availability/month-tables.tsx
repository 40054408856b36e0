import { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { A } from '../kit/link.tsx'
import type { Visit } from '../kit/visit.ts'
import { monthInWords, shortDay } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { addressOfTimes } from './addresses.ts'

/** A day and how many starts are open on it. */
export interface OpenDay {
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly open: number
}

const aDay = (day: string) => DateTime.fromISO(day, { zone: 'utc' })
const firstOf = <T,>(list: readonly T[]): T | undefined => list[0]

/** The weeks of a month that hold one of its days given, Monday first; null where the day is another month's. */
export const weeksOfMonth = (month: string, days: readonly string[]): (string | null)[][] => {
  const mondays = [
    ...new Set(days.filter(day => day.startsWith(month)).map(day => aDay(day).startOf('week').toISODate())),
  ]
  return mondays.map(monday =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = aDay(monday).plus({ days: weekday }).toISODate()
      return day.startsWith(month) ? day : null
    }),
  )
}

interface MonthTablesProps {
  visit: Visit
  service: ServiceShown
  month: readonly OpenDay[]
}

const Cell = ({ visit, service, month, day }: MonthTablesProps & { day: string | null }) => {
  const text = textIn(visit.locale).availability
  if (day === null) return null
  const open = month.find(known => known.day === day)?.open ?? 0
  const date = Number(day.slice(8))
  if (open === 0) return <span>{date}</span>
  return (
    <A href={addressOfTimes(service.address, day)}>
      {date}
      <small>
        {text.openingsShort(open)}
        <span class="unseen">{text.openingsShortRest}</span>
      </small>
    </A>
  )
}

/** Every day up to the horizon, month by month, folded away. */
export const MonthTables = (props: MonthTablesProps) => {
  const { visit, service, month } = props
  const days = month.map(({ day }) => day)
  const months = [...new Set(days.map(day => day.slice(0, 7)))]
  const monday = firstOf(days) && aDay(firstOf(days) as string).startOf('week')
  if (!monday) return null
  const weekdays = Array.from({ length: 7 }, (_, day) => monday.plus({ days: day }))
  return (
    <details>
      <summary>{textIn(visit.locale).availability.wholeMonth(service.horizonDays)}</summary>
      {months.map(name => (
        <table class="month" key={name}>
          <caption>{monthInWords(visit.locale, `${name}-01`)}</caption>
          <thead>
            <tr>
              {weekdays.map(weekday => (
                <th scope="col" key={weekday.weekday}>
                  <abbr title={shortDay(visit.locale, weekday)}>{weekdayLetter(visit, weekday)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOfMonth(name, days).map(week => (
              <tr>
                {week.map(day => (
                  <td>
                    <Cell {...props} day={day} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </details>
  )
}

const weekdayLetter = ({ locale }: Visit, weekday: DateTime) => weekday.setLocale(locale).toFormat('ccccc')
