import type { ClosureShown } from '../../sql/availability/closures.ts'
import { Note } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import { plain, Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'

const sentenceOf = (locale: Locale, closure: ClosureShown, today: string) => {
  const text = textIn(locale).availability
  const { starts, ends } = closure
  const place = plain(said(locale, closure.placeZh, closure.placeEn))
  const why = plain(said(locale, closure.saidZh, closure.saidEn))
  const withinToday = starts.toISODate() === today && ends.toISODate() === today
  return withinToday
    ? text.closedForHours(hoursInWords(locale, starts, ends), place, why)
    : text.closedToday(dayInWords(locale, today), place, why)
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
  const { availability, kit } = textIn(visit.locale)
  if (closures.length === 0) return null
  return (
    <Note tone="waits" icon="alert">
      {closures.map(closure => (
        <p>
          <Sentence text={sentenceOf(visit.locale, closure, today)} />
        </p>
      ))}
      <p>
        <Sentence text={availability.closedAsk(kit.telephone)} />
      </p>
    </Note>
  )
}
