import type { UrgentOfOne } from '../../sql/rosters/own-urgent.ts'
import { Actions } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, When } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

/** Urgent calls that wait for an answer, above everything else of a day; nothing when there are none. */
export const UrgentSlips = ({ visit, urgent }: { visit: Visit; urgent: readonly UrgentOfOne[] }) => {
  const text = textIn(visit.locale).urgent.own
  return (
    <>
      {urgent.map(({ offerId, answerBy, starts, ends }) => (
        <section class="sheet slip lacks" key={offerId}>
          <h2>{text.waiting}</h2>
          <span class="tag lacks">{text.tag(hourInWords(answerBy))}</span>
          <When {...{ visit, starts, ends }} />
          <Actions>
            <a class="button" href={`/me/urgent/${offerId}`}>
              {text.look}
            </a>
          </Actions>
        </section>
      ))}
    </>
  )
}
