import type { RecordShown } from '../../sql/rosters/records.ts'
import type { Issuer } from '../../sql/rosters/records-written.ts'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { personAddress } from '../people/addresses.ts'
import { textIn } from '../text/text.ts'
import { hoursAddress, recordAddress } from './hours-addresses.ts'
import { RecordList } from './record-list.tsx'

interface IssuePageProps {
  visit: Visit
  staff: Staff
  slug: string
  person: { readonly personId: number; readonly name: string }
  issuer: Issuer
  records: readonly RecordShown[]
  form: FormState
  refused: Refused
}

/** Where a record of what somebody did is issued, and those that were. */
export const IssuePage = ({ visit, staff, slug, person, issuer, records, form, refused }: IssuePageProps) => {
  const { records: text, volunteerHours } = textIn(visit.locale)
  const { period } = volunteerHours
  const { responsible, contact } = issuer
  const asked = { visit, form }
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="people" step={text.issueStep}>
      <Back href={hoursAddress(slug)}>{volunteerHours.whole.step}</Back>
      <h1>{person.name}</h1>
      <h2>{text.issueStep}</h2>
      <p class="lead">{text.issueLead}</p>
      <Errors {...asked} labels={{ from: period.from, until: period.until }} />
      <RefusedNote {...{ visit, refused }} />
      {responsible === null || contact === null ? (
        <Note tone="waits" icon="alert">
          <p>{text.whoAnswers}</p>
        </Note>
      ) : (
        <form method="post" action={personAddress(slug, person.personId, '/record')} novalidate>
          <Token visit={visit} />
          <input type="hidden" name="issued" value={records.length} />
          <div class="pair">
            <Field {...asked} name="from" label={period.from} type="date" />
            <Field {...asked} name="until" label={period.until} type="date" />
          </div>
          <p class="small soft">{text.answers(responsible, contact)}</p>
          <Actions>
            <button type="submit">{text.issue}</button>
          </Actions>
        </form>
      )}
      {records.length > 0 && (
        <>
          <h2>{text.issuedSoFar}</h2>
          <RecordList {...{ visit, records }} addressOf={code => recordAddress(slug, code)} />
        </>
      )}
    </StaffPage>
  )
}
