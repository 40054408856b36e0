import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'
import type { RosterRead } from './roster.ts'

interface RosterWeeksProps {
  visit: Visit
  slug: string
  read: Pick<RosterRead, 'roster'>
  /** The Mondays of its weeks, and of the one that is shown. */
  weeks: readonly string[]
  monday: string
}

/** The way to each week of a roster. */
export const RosterWeeks = ({
  visit: { locale },
  slug,
  read: { roster },
  weeks,
  monday,
}: RosterWeeksProps) => {
  const text = textIn(locale).rosters
  return (
    <nav class="tabs" aria-label={text.weeksOf}>
      {weeks.map(day => (
        <a
          key={day}
          href={`${rosterAddress(slug, roster.rosterId)}?week=${day}`}
          {...(day === monday ? { 'aria-current': 'page' as const } : {})}
        >
          {text.week(dayInWords(locale, day))}
        </a>
      ))}
    </nav>
  )
}
