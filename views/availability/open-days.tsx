import type { ServiceShown } from '../../sql/booking/services.ts'
import { A } from '../kit/link.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { addressOfTimes } from './addresses.ts'
import { MonthTables } from './month-tables.tsx'

/** A day and how many starts are open on it. */
export interface OpenDay {
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly open: number
}

interface OpenDaysProps {
  visit: Visit
  service: ServiceShown
  month: readonly OpenDay[]
}

const Cell = ({ visit, service, month, day }: OpenDaysProps & { day: string }) => {
  const text = textIn(visit.locale).availability
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
export const OpenDays = (props: OpenDaysProps) => {
  const { visit, service, month } = props
  if (month.length === 0) return null
  return (
    <details>
      <summary>{textIn(visit.locale).availability.wholeMonth(service.horizonDays)}</summary>
      <MonthTables
        visit={visit}
        days={month.map(({ day }) => day)}
        cell={day => <Cell {...props} day={day} />}
      />
    </details>
  )
}
