import { DateTime } from 'luxon'
import type { ComponentChildren } from 'preact'
import type { Visit } from '../kit/visit.ts'
import { weekdayInWords, weekdayLetter } from '../kit/weekday.ts'
import { monthInWords } from '../kit/when.tsx'

const aDay = (day: string) => DateTime.fromISO(day, { zone: 'utc' })

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
  /** 'YYYY-MM-DD', in order. */
  days: readonly string[]
  /** What stands on a day. */
  cell: (day: string) => ComponentChildren
}

const MonthTable = ({ visit: { locale }, month, days, cell }: MonthTablesProps & { month: string }) => (
  <table class="month">
    <caption>{monthInWords(locale, `${month}-01`)}</caption>
    <thead>
      <tr>
        {[1, 2, 3, 4, 5, 6, 7].map(weekday => (
          <th scope="col" key={weekday}>
            <abbr title={weekdayInWords(locale, weekday)}>{weekdayLetter(locale, weekday)}</abbr>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeksOfMonth(month, days).map(week => (
        <tr key={week.join()}>
          {week.map(day => (
            <td key={day}>{day !== null && cell(day)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** Days month by month, a table each. */
export const MonthTables = (props: MonthTablesProps) => {
  const months = [...new Set(props.days.map(day => day.slice(0, 7)))]
  return (
    <>
      {months.map(month => (
        <MonthTable key={month} {...props} month={month} />
      ))}
    </>
  )
}
