import type { DateTime } from 'luxon'
import type { Entered } from '../../sql/availability/leaves.ts'
import { Leaf } from '../kit/leaf.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords, timeInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'

const isMidnight = (at: DateTime) => at.equals(at.startOf('day'))

/** 12月4日 周五 到 12月6日 周日 · 11月26日 周四 13:30 – 16:30 */
const spanInWords = (locale: Locale, starts: DateTime, ends: DateTime): string => {
  const text = textIn(locale).hours.span
  const last = ends.minus({ minutes: 1 })
  const [first, end] = [dayInWords(locale, starts), dayInWords(locale, last)]
  if (isMidnight(starts) && isMidnight(ends))
    return first === end ? text.wholeDay(first) : text.wholeDays(first, end)
  if (starts.hasSame(last, 'day'))
    return text.hours(first, hoursInWords(locale, starts, isMidnight(ends) ? last : ends))
  return text.onwards(timeInWords(locale, starts), timeInWords(locale, ends))
}

interface EnteredListProps {
  visit: Visit
  of: 'leave' | 'extra'
  entered: readonly Entered[]
  /** What the addresses of each begin with. */
  action: string
}

/** What was entered of somebody beside their week, each with the way to change it. */
export const EnteredList = ({ visit, of, entered, action }: EnteredListProps) => {
  const { hours, staff } = textIn(visit.locale)
  const text = hours[of]
  if (entered.length === 0) return <p class="soft">{text.none}</p>
  return (
    <ul class="rows">
      {entered.map(({ id, starts, ends, kind, filledIn }) => (
        <li key={id}>
          <Leaf visit={visit} day={starts} />
          <p>
            {kind === null
              ? spanInWords(visit.locale, starts, ends)
              : hours.span.ofKind(spanInWords(visit.locale, starts, ends), hours.leave.kinds[kind])}{' '}
            {filledIn && <span class="tag">{staff.filledIn}</span>}
          </p>
          <a href={`${action}/${id}`}>{text.change}</a>
        </li>
      ))}
    </ul>
  )
}
