import type { ShiftOfOne } from '../../sql/rosters/own-offers.ts'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { OfferList } from './offer-list.tsx'

export interface OffersFormProps {
  visit: Visit
  form: FormState
  /** Where it is sent. */
  action: string
  offers: readonly ShiftOfOne[]
  refused: Refused
  /** It was answered just now. */
  answered: boolean
}

/** Several offers answered in one go: each by itself, or yes to all. */
export const OffersForm = ({ visit, form, action, offers, refused, answered }: OffersFormProps) => {
  const { locale } = visit
  const text = textIn(locale).offers.answer
  const asked = offers.filter(({ waits }) => waits)
  const [soonest] = asked.flatMap(({ answerBy }) => answerBy ?? []).sort((one, other) => +one - +other)
  const labels = Object.fromEntries(
    asked.map(({ assignmentId, starts }) => [`answer${assignmentId}`, dayInWords(locale, starts)]),
  )
  return (
    <>
      <Errors {...{ visit, form, labels }} />
      <RefusedNote {...{ visit, refused }} />
      {answered && <p role="status">{asked.length === 0 ? text.thanks : text.thanksForSome}</p>}
      {soonest && <p class="lead">{text.lead(timeInWords(locale, soonest))}</p>}
      <form method="post" action={action} id="answers">
        <Token visit={visit} />
        <OfferList {...{ visit, form, offers }} />
        {asked.length > 0 && (
          <Actions>
            <button type="submit">{text.send}</button>
            <button type="submit" name="all" value="yes" class="second">
              {text.all}
            </button>
          </Actions>
        )}
      </form>
    </>
  )
}
