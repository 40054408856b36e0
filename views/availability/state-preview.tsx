import type { StateDay } from '../../sql/availability/state-days.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { StateCalendar } from './state-calendar.tsx'
import { StateHolidays } from './state-holidays.tsx'

interface StatePreviewProps {
  visit: Visit
  year: number
  days: readonly StateDay[]
  /** How many days of the year are known, and would be replaced. */
  replaced: number
}

/** What a year would be like, before it is written. */
export const StatePreview = ({ visit, year, days, replaced }: StatePreviewProps) => {
  const text = textIn(visit.locale).stateDays
  return (
    <>
      <p class="lead">{text.replaces(replaced)}</p>
      <div class="with-list">
        <section>
          <h2>{text.heading(year)}</h2>
          <StateHolidays {...{ visit, days }} />
        </section>
        <StateCalendar {...{ visit, year, days }} />
      </div>
    </>
  )
}
