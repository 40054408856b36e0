import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { PlaceFields } from './place-fields.tsx'

/** Where a place is added. */
export const NewPlacePage = ({
  visit,
  staff,
  form,
  refused,
}: {
  visit: Visit
  staff: Staff
  form: FormState
  refused: Refused
}) => {
  const { places: text, park } = textIn(visit.locale)
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="places" step={text.step}>
      <Back href="/park/places">{text.step}</Back>
      <h1>{text.add}</h1>
      <Errors {...{ visit, form }} labels={text.labels} />
      <RefusedNote {...{ visit, refused }} />
      <form method="post" action="/park/places" novalidate>
        <Token visit={visit} />
        <PlaceFields {...{ visit, form }} />
        <Actions>
          <button type="submit">{text.add}</button>
          <a class="button plain" href="/park/places">
            {park.keep}
          </a>
        </Actions>
      </form>
    </StaffPage>
  )
}
