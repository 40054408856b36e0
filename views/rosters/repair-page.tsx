import { Errors } from '../kit/errors.tsx'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'
import type { QualificationNames } from './gap.ts'
import type { RepairRead } from './repair.ts'
import { RepairProposal } from './repair-proposal.tsx'

interface RepairPageProps {
  visit: Visit
  staff: Staff
  slug: string
  read: RepairRead
  names: QualificationNames
  /** Who does not come and when, as it was asked. */
  form: FormState
  /** It was asked, and touches nothing. */
  nothing: boolean
  refused: Refused
}

const Absence = ({ visit, slug, read: { roster, holders, proposal }, form }: RepairPageProps) => {
  const text = textIn(visit.locale).repairs
  const asked = { visit, form }
  if (holders.length === 0) return <p class="soft">{text.nobodyHolds}</p>
  return (
    <form method="get" action={rosterAddress(slug, roster.rosterId, '/repair')} novalidate>
      <Select
        {...asked}
        name="person"
        label={text.labels.person}
        none={text.choose}
        options={holders.map(({ personId, name }) => ({ value: String(personId), label: name }))}
      />
      <div class="pair">
        <Field {...asked} name="day" label={text.labels.day} type="date" class="short" />
        <Field
          {...asked}
          name="last"
          label={text.labels.last}
          hint={text.lastHint}
          type="date"
          class="short"
        />
      </div>
      <div class="pair">
        <Field {...asked} name="from" label={text.labels.from} type="time" />
        <Field {...asked} name="until" label={text.labels.until} type="time" />
      </div>
      <p class="small soft">{text.hint}</p>
      <Actions>
        <button type="submit" class={proposal ? 'second' : undefined}>
          {text.look}
        </button>
      </Actions>
    </form>
  )
}

/** Whoever cannot come to shifts of a roster is replaced (R46): how, before anything is done. */
export const RepairPage = (props: RepairPageProps) => {
  const { visit, staff, slug, read, names, form, nothing, refused } = props
  const { locale } = visit
  const { repairs: text, rosters } = textIn(locale)
  const { roster, proposal } = read
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step}>
      <Back href={rosterAddress(slug, roster.rosterId)}>{rosters.toRoster}</Back>
      <h1>{text.heading(said(locale, roster.dutyZh, roster.dutyEn))}</h1>
      <RefusedNote {...{ visit, refused }} />
      <p class="lead">{text.lead}</p>
      <Errors {...{ visit, form }} labels={text.labels} />
      {nothing && (
        <Note tone="done">
          <p>{text.nothing}</p>
        </Note>
      )}
      {proposal && <RepairProposal {...{ visit, slug, roster, names, proposal, form }} />}
      <Absence {...props} />
    </StaffPage>
  )
}
