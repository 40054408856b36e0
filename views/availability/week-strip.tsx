import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import type { Visit } from '../kit/visit.ts'
import { shortDay } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { WaysOn } from './addresses.ts'

export interface WeekDay {
  /** 'YYYY-MM-DD' */
  readonly day: string
  /** How many of its starts are open, of how many. */
  readonly open: number
  readonly all: number
  /** beyond: later than the service can be booked yet. */
  readonly state: 'open' | 'full' | 'closed' | 'past' | 'beyond'
}

export interface Week {
  readonly days: readonly WeekDay[]
  /** A day of the week before and of the next; null where there is nothing to see. */
  readonly previous: string | null
  readonly next: string | null
}

interface WeekStripProps {
  visit: Visit
  ways: WaysOn
  week: Week
  chosen: string | null
}

const Day = ({ visit, ways, day, chosen }: WeekStripProps & { day: WeekDay }) => {
  const text = textIn(visit.locale).availability
  const weekday = shortDay(visit.locale, day.day)
  const date = <b>{Number(day.day.slice(8))}</b>
  if (day.state !== 'open') {
    const why = { full: text.fullDay, closed: text.closedDay, past: text.past, beyond: text.beyond }
    return (
      <span class="day-off">
        {weekday}
        {date}
        <i>{why[day.state]}</i>
      </span>
    )
  }
  return (
    <A
      href={ways.toDay(day.day)}
      style={`--n:${day.open};--of:${Math.max(day.all, 1)}`}
      aria-current={day.day === chosen ? 'date' : undefined}
    >
      {weekday}
      {date}
      <i>
        {text.openings(day.open)}
        <span class="unseen">{text.openingsRest}</span>
      </i>
    </A>
  )
}

/** Seven days with how much is open on each, and the weeks beside. */
export const WeekStrip = (props: WeekStripProps) => {
  const { visit, ways, week } = props
  const text = textIn(visit.locale).availability
  return (
    <nav id="days" aria-label={text.chooseDay}>
      <ul class="week">
        {week.days.map(day => (
          <li key={day.day}>
            <Day {...props} day={day} />
          </li>
        ))}
      </ul>
      <p class="pages">
        {week.previous !== null && (
          <A href={ways.toDay(week.previous)}>
            <Icon name="before" /> {text.previousWeek}
          </A>
        )}
        <span class="soft">{text.numbersAre}</span>
        {week.next !== null && (
          <A href={ways.toDay(week.next)}>
            {text.nextWeek} <Icon name="next" />
          </A>
        )}
      </p>
    </nav>
  )
}
