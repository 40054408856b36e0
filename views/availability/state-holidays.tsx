import { DateTime } from 'luxon'
import type { StateDay } from '../../sql/availability/state-days.ts'
import { Leaf } from '../kit/leaf.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { holidaysOf } from './state-year.ts'

/** The holidays of a year, each with its days off and the make-up workdays for it. */
export const StateHolidays = ({ visit, days }: { visit: Visit; days: readonly StateDay[] }) => {
  const { locale } = visit
  const { stateDays: text, openings } = textIn(locale)
  return (
    <ul class="rows">
      {holidaysOf(days).map(({ name, first, rests, works }) => (
        <li key={name}>
          <Leaf visit={visit} day={DateTime.fromISO(first, { zone: 'utc' })} />
          <p>
            <strong lang="zh-CN">{name}</strong>
            {rests.map(({ from, until, days }) => (
              <>
                <br />
                <span class="soft small" key={from}>
                  {text.rest(dayInWords(locale, from), dayInWords(locale, until), days)}
                </span>
              </>
            ))}
            {works.map(({ day, worksAs }) => (
              <>
                <br />
                <span class="small" key={day}>
                  {text.work(dayInWords(locale, day), openings.weekdays[(worksAs ?? 1) - 1] ?? '')}
                </span>
              </>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}
