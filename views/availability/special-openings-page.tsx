import type { SpecialOpening } from '../../sql/availability/openings.ts'
import type { PlaceShown } from '../../sql/availability/places.ts'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote, Version } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { SpecialDays } from './opening-week.tsx'

interface SpecialOpeningsPageProps {
  visit: Visit
  staff: Staff
  present: PlaceShown
  form: FormState
  refused: Refused
  special: readonly SpecialOpening[]
}

/** Hours of one day, which replace the week's (R5). */
export const SpecialOpeningsPage = (props: SpecialOpeningsPageProps) => {
  const { visit, staff, present, form, refused, special } = props
  const { openings: text, places } = textIn(visit.locale)
  const labels = text.specialLabels
  const address = `/park/places/${present.placeId}`
  const asked = { visit, form }
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="places" step={text.specialStep}>
      <Back href={address}>{places.toPlace}</Back>
      <h1>{said(visit.locale, present.nameZh, present.nameEn)}</h1>
      <Errors {...asked} labels={labels} />
      <RefusedNote {...{ visit, refused }} />
      <SpecialDays {...{ visit, special }} />
      <h2>{text.specialStep}</h2>
      <p class="lead">{text.specialLead}</p>
      <form method="post" action={`${address}/special-openings`} novalidate>
        <Token visit={visit} />
        <Version {...{ form, refused, present }} />
        <Field {...asked} name="day" label={labels.day} type="date" class="short" />
        {([1, 2, 3] as const).map(number => (
          <div class="pair" key={number}>
            <Field {...asked} name={`from_${number}`} label={labels[`from_${number}`]} type="time" />
            <Field {...asked} name={`until_${number}`} label={labels[`until_${number}`]} type="time" />
          </div>
        ))}
        <Actions>
          <button type="submit">{text.saveDay}</button>
        </Actions>
      </form>
    </StaffPage>
  )
}
