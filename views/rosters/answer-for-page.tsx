import type { ShiftOfOne } from '../../sql/rosters/own-offers.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { textIn } from '../text/text.ts'
import { OffersForm, type OffersFormProps } from './offers-form.tsx'

interface AnswerForPageProps extends OffersFormProps {
  staff: Staff
  person: string
  offers: readonly ShiftOfOne[]
  /** The roster's page. */
  roster: string
}

/** A coordinator's answer in place of whoever was asked (代填): they are told, and may change it. */
export const AnswerForPage = ({ staff, person, roster, ...asked }: AnswerForPageProps) => {
  const { visit } = asked
  const text = textIn(visit.locale).offers.answerFor
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step}>
      <h1>{text.heading(person)}</h1>
      <p>{text.lead}</p>
      <OffersForm {...asked} />
      <p>
        <a href={roster}>{text.back}</a>
      </p>
    </StaffPage>
  )
}
