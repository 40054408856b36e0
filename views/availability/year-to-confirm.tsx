import { Note } from '../kit/note.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { yearAddress } from './state-year.ts'

/** Tells that a year is not confirmed yet (R6), and leads there whoever can confirm it; nothing when there is none. */
export const YearToConfirm = ({
  visit,
  confirms,
  year,
}: {
  visit: Visit
  /** Whether whoever reads it can confirm a year. */
  confirms: boolean
  year: number | null
}) => {
  const text = textIn(visit.locale).stateDays
  if (year === null) return null
  return (
    <div class="screen">
      <Note tone="waits" icon="day">
        <p>
          <Sentence text={confirms ? text.toConfirmHere(year, yearAddress(year)) : text.toConfirmBy(year)} />
        </p>
      </Note>
    </div>
  )
}
