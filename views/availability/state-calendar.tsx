import { DateTime } from 'luxon'
import type { StateDay } from '../../sql/availability/state-days.ts'
import { A } from '../kit/link.tsx'
import type { Visit } from '../kit/visit.ts'
import { weekdayInWords } from '../kit/weekday.ts'
import { dayInWords, monthInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { weeksOfMonth } from './month-tables.tsx'
import { yearAddress } from './state-year.ts'

interface StateCalendarProps {
  visit: Visit
  year: number
  days: readonly StateDay[]
  /** Each of the State's days leads to where it is edited. */
  leads?: boolean
}

type CellProps = Pick<StateCalendarProps, 'visit' | 'year' | 'leads'> & {
  day: string
  stateDay: StateDay | undefined
}

const Cell = ({ visit: { locale }, year, leads, day, stateDay }: CellProps) => {
  const { stateDays: text, openings } = textIn(locale)
  const date = Number(day.slice(8))
  if (!stateDay) return <span>{date}</span>
  const { kind, name, worksAs } = stateDay
  const tone = kind === 'holiday' ? 'done' : 'waits'
  const said = text.said(
    dayInWords(locale, day),
    name,
    worksAs === null ? null : (openings.weekdays[worksAs - 1] ?? ''),
  )
  const cell = (
    <>
      <span aria-hidden="true">{date}</span>
      <small aria-hidden="true">{text.marks[kind]}</small>
      <span class="unseen">{said}</span>
    </>
  )
  if (!leads) return <b class={tone}>{cell}</b>
  return (
    <A class={tone} href={yearAddress(year, day)}>
      {cell}
    </A>
  )
}

/** A year, month by month, with the days that differ from their weekday. */
export const StateCalendar = ({ visit, year, days, leads = false }: StateCalendarProps) => {
  const { locale } = visit
  const first = DateTime.fromObject({ year }, { zone: 'utc' })
  const ahead = Array.from({ length: first.daysInYear }, (_, days) => first.plus({ days }))
  const monday = first.startOf('week')
  const every = ahead.flatMap(day => day.toISODate() ?? [])
  const months = [...new Set(every.map(day => day.slice(0, 7)))]
  return (
    <div class="year">
      {months.map(month => (
        <table class="month" key={month}>
          <caption>{monthInWords(locale, `${month}-01`)}</caption>
          <thead>
            <tr>
              {[1, 2, 3, 4, 5, 6, 7].map(weekday => (
                <th scope="col" key={weekday}>
                  <abbr title={weekdayInWords(locale, weekday)}>
                    {monday
                      .plus({ days: weekday - 1 })
                      .setLocale(locale)
                      .toFormat('ccccc')}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOfMonth(month, every).map(week => (
              <tr key={week.join()}>
                {week.map(day => (
                  <td key={day}>
                    {day !== null && (
                      <Cell {...{ visit, year, leads, day }} stateDay={days.find(one => one.day === day)} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}
