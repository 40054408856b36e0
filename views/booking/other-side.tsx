import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** Where a lawyer is booked: how the other side is reached, so that no lawyer ever advises both (R19a); may be left out. */
export const OtherSide = ({ visit, form }: { visit: Visit; form: FormState }) => {
  const text = textIn(visit.locale).booking.details
  return (
    <Field
      {...{ visit, form }}
      name="other_side"
      label={text.otherSide}
      hint={text.otherSideHint}
      autocomplete="off"
      maxlength={254}
    />
  )
}
