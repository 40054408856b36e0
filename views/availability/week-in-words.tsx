import type { Visit } from '../kit/visit.ts'
import { weekdayInWords } from '../kit/weekday.ts'
import { textIn } from '../text/text.ts'
import type { HoursShown } from './working-week.ts'

/** Hours of a week in words, a line a weekday. */
export const WeekInWords = ({ visit: { locale }, hours }: { visit: Visit; hours: readonly HoursShown[] }) => {
  const { kit, hours: text } = textIn(locale)
  const days = [...new Set(hours.map(({ weekday }) => weekday))]
  if (days.length === 0) return <p>{text.week.nothing}</p>
  return (
    <ul>
      {days.map(weekday => {
        const spans = hours.filter(one => one.weekday === weekday)
        return (
          <li key={weekday}>
            {text.week.day(
              weekdayInWords(locale, weekday),
              spans.map(({ from, until }) => kit.hours(from, until)),
            )}
          </li>
        )
      })}
    </ul>
  )
}
