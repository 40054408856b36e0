import type { Firm } from '../../sql/rosters/firms.ts'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { Back } from '../kit/link.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { firmsAddress, rostersAddress } from './addresses.ts'

interface FirmsPageProps {
  visit: Visit
  staff: Staff
  slug: string
  firms: readonly Firm[]
  form: FormState
  refused: Refused
}

/** The law firms of the park, and one more. */
export const FirmsPage = ({ visit, staff, slug, firms, form, refused }: FirmsPageProps) => {
  const text = textIn(visit.locale).duties
  const labels = text.firmLabels
  const asked = { visit, form }
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.firms}>
      <Back href={rostersAddress(slug)}>{text.toDuties}</Back>
      <h1>{text.firms}</h1>
      <Errors {...asked} labels={labels} />
      <RefusedNote {...{ visit, refused }} />
      {firms.length === 0 ? (
        <Empty heading={text.noFirms}>
          <p>{text.noFirmsNext}</p>
        </Empty>
      ) : (
        <ul class="rows">
          {firms.map(({ firmId, name, contact }) => (
            <li key={firmId} class="four">
              <Icon name="room" />
              <p>
                <strong>{name}</strong>
              </p>
              <p class="soft small">{contact}</p>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={firmsAddress(slug)} novalidate>
        <Token visit={visit} />
        <Field {...asked} name="name" label={labels.name} maxlength={60} />
        <Field {...asked} name="contact" label={labels.contact} hint={text.contactHint} maxlength={60} />
        <Actions>
          <button type="submit">{text.addFirm}</button>
        </Actions>
      </form>
    </StaffPage>
  )
}
