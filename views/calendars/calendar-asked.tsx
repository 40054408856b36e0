import { Icon } from '../kit/icon.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** The way to one's own calendar entry, behind a sentence on who else may see it (R54). */
export const CalendarAsked = ({ visit, wanted }: { visit: Visit; wanted: boolean }) => {
  const text = textIn(visit.locale).calendars
  return (
    <details>
      <summary>{text.heading}</summary>
      <p>{text.before}</p>
      <p>
        <a class="button second" href="/appointment/calendar">
          <Icon name="day" />
          {wanted ? text.look : text.stillWanted}
        </a>
      </p>
    </details>
  )
}
