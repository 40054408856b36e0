import { DateTime } from 'luxon'
import type { StateDay } from '../../sql/availability/state-days.ts'
import { A } from '../kit/link.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { MonthTables } from './month-tables.tsx'
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
  const first = DateTime.fromObject({ year }, { zone: 'utc' })
  const every = Array.from({ length: first.daysInYear }, (_, days) => first.plus({ days }).toISODate())
  return (
    <div class="year">
      <MonthTables
        visit={visit}
        days={every}
        cell={day => <Cell {...{ visit, year, leads, day }} stateDay={days.find(one => one.day === day)} />}
      />
    </div>
  )
}
