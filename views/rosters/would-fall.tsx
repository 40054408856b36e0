import type { HeldShift } from '../../sql/rosters/fallen.ts'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

interface WouldFallProps {
  visit: Visit
  shifts: readonly HeldShift[]
  /** Of which organisation's duties the names are said; null: of all, to whoever holds them (R60). */
  organisationId: number | null
}

/** Says, before leave is saved, which shifts somebody cannot come to by it. */
export const WouldFall = ({ visit: { locale }, shifts, organisationId }: WouldFallProps) => {
  const { repairs, people } = textIn(locale)
  const text = repairs.wouldFall
  return (
    <section class="sheet slip waits">
      <h2>{text.heading(shifts.length)}</h2>
      <p>{text.lead}</p>
      <ul>
        {shifts.map(({ assignmentId, starts, ends, dutyZh, dutyEn, ...shift }) => (
          <li key={assignmentId}>
            <b>
              {dayInWords(locale, starts)} {hoursInWords(locale, starts, ends)}
            </b>{' '}
            {organisationId === null || shift.organisationId === organisationId
              ? said(locale, dutyZh, dutyEn)
              : people.occupied}
          </li>
        ))}
      </ul>
    </section>
  )
}
