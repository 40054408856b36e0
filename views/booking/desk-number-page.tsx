import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface DeskNumberPageProps {
  visit: Visit
  staff: Staff
  form: FormState
  /** There is no such number. */
  notThere: boolean
}

/** For whoever is invited and has nothing but the link that does not open: its number is all that is asked (R14). */
export const DeskNumberPage = ({ visit, staff, form, notThere }: DeskNumberPageProps) => {
  const { desk, invitation } = textIn(visit.locale)
  const text = invitation.desk
  return (
    <StaffPage {...{ visit, staff }} wing="desk" room="deskToday" step={text.step}>
      <Back href="/desk">{desk.step}</Back>
      <h1>{text.byNumber}</h1>
      <p class="lead">{text.byNumberLead}</p>
      <form method="post" action="/desk/invitation" novalidate>
        <Token visit={visit} />
        {notThere && (
          <p class="error" role="alert">
            <Icon name="alert" />
            {text.noNumber}
          </p>
        )}
        <Field
          {...{ visit, form }}
          name="number"
          label={text.number}
          autocomplete="off"
          maxlength={200}
          required
        />
        <Actions>
          <button type="submit">{text.issue}</button>
        </Actions>
      </form>
      <p class="small soft">{text.byNumberQuiet}</p>
    </StaffPage>
  )
}
