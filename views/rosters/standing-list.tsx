import type { Standing } from '../../sql/rosters/standing.ts'
import { Icon } from '../kit/icon.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'

/** 周三 08:30 – 11:30 */
export const rowInWords = (
  locale: Locale,
  { weekday, from, until }: { readonly weekday: number; readonly from: string; readonly until: string },
): string => {
  const { duties, openings, kit } = textIn(locale)
  return duties.hoursOfDay(openings.weekdays[weekday - 1] ?? '', kit.hours(from, until))
}

/** Who stands in a duty's week, row by row, and what may come between. */
export const StandingList = ({
  visit: { locale },
  standing,
}: {
  visit: Visit
  standing: readonly Standing[]
}) => {
  const text = textIn(locale).duties
  if (standing.length === 0) return <p class="soft">{text.noStanding}</p>
  return (
    <ul class="rows">
      {standing.map(row => (
        <li key={row.standingId} class="four">
          <Icon name={row.isFirm ? 'room' : 'people'} />
          <p>
            <strong>{row.name}</strong>
            {row.isFirm && <small class="soft"> {text.namesLater}</small>}
            <br />
            <span class="keep">{rowInWords(locale, row)}</span>
          </p>
          <p class="soft small">
            {text.from(dayInWords(locale, row.since))}
            <br />
            {row.ends === null ? text.untilEnded : text.until(dayInWords(locale, row.ends))}
            {row.lapses !== null && (
              <>
                <br />
                <strong>{text.lapses(dayInWords(locale, row.lapses))}</strong>
              </>
            )}
            {row.away !== null && (
              <>
                <br />
                <strong>{text.away(dayInWords(locale, row.away))}</strong>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
