import type { Qualification } from '../../sql/people/directory.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote, Version } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'

interface NewShiftPageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  kinds: readonly Qualification[]
  form: FormState
  refused: Refused
}

/** A shift that no row of the week asks for, added to a roster. */
export const NewShiftPage = ({ visit, staff, slug, roster, kinds, form, refused }: NewShiftPageProps) => {
  const { locale } = visit
  const { rosterShifts: text, duties } = textIn(locale)
  const asked = { visit, form }
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.addStep}>
      <Back href={rosterAddress(slug, roster.rosterId)}>{said(locale, roster.dutyZh, roster.dutyEn)}</Back>
      <h1>{text.addStep}</h1>
      <p class="lead">{text.addLead}</p>
      <Errors {...asked} labels={text.labels} />
      <RefusedNote {...{ visit, refused }} />
      <form method="post" action={rosterAddress(slug, roster.rosterId, '/shifts')} novalidate>
        <Token visit={visit} />
        <Version {...{ form, refused, present: roster }} />
        <Field {...asked} name="day" label={text.labels.day} type="date" />
        <div class="pair">
          <Field {...asked} name="from" label={text.labels.from} type="time" />
          <Field {...asked} name="until" label={text.labels.until} type="time" />
        </div>
        <Choices
          {...asked}
          name="qualifications"
          label={text.labels.qualifications}
          hint={duties.qualificationsHint}
        >
          {kinds.map(({ code, nameZh, nameEn }) => (
            <Option
              key={code}
              form={form}
              name="qualifications"
              value={code}
              type="checkbox"
              label={said(locale, nameZh, nameEn)}
            />
          ))}
        </Choices>
        <Field
          {...asked}
          name="positions"
          label={text.labels.positions}
          inputmode="numeric"
          maxlength={2}
          class="short"
        />
        <p class="soft small">{text.sameHours}</p>
        <Note>
          <p>{roster.state === 'draft' ? text.addToDraft : text.addToPublished}</p>
        </Note>
        <Actions>
          <button type="submit">{text.add}</button>
        </Actions>
      </form>
    </StaffPage>
  )
}
