import type { ClosureShown } from '../../sql/availability/closures.ts'
import { Note } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import { plain, Sentence } from '../kit/sentence.tsx'
import { telephoneOf } from '../kit/telephone.ts'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hourInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'

const sentenceOf = (locale: Locale, closure: ClosureShown, today: string) => {
  const { availability: text, kit } = textIn(locale)
  const { starts, ends } = closure
  const place = plain(said(locale, closure.placeZh, closure.placeEn))
  const why = plain(said(locale, closure.saidZh, closure.saidEn))
  const fromMidnight = starts <= starts.startOf('day')
  const toMidnight = ends >= starts.endOf('day')
  if (fromMidnight && toMidnight) return text.closedToday(dayInWords(locale, today), place, why)
  const hours = kit.hours(hourInWords(starts), toMidnight ? '24:00' : hourInWords(ends))
  return text.closedForHours(hours, place, why)
}

/** On the home page of such a day, before anything else. */
export const ClosedToday = ({
  visit,
  closures,
  today,
}: {
  visit: Visit
  closures: readonly ClosureShown[]
  today: string
}) => {
  const text = textIn(visit.locale).availability
  if (closures.length === 0) return null
  return (
    <Note tone="waits" icon="alert">
      {closures.map(closure => (
        <p>
          <Sentence text={sentenceOf(visit.locale, closure, today)} />
        </p>
      ))}
      <p>
        <Sentence text={text.closedAsk(telephoneOf(visit))} />
      </p>
    </Note>
  )
}
