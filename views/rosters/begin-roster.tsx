import type { DutyShown } from '../../sql/rosters/duties.ts'
import { Option } from '../kit/choices.tsx'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { dutyAddress } from './addresses.ts'

interface BeginRosterProps {
  visit: Visit
  slug: string
  duty: Pick<DutyShown, 'dutyId'>
  form: FormState
  /** How many weeks it may be. */
  weeks: readonly string[]
  /** One was published before, as which it can be laid. */
  before: boolean
}

/** Where a roster of a duty is begun: from a day on, for so many weeks. */
export const BeginRoster = ({ visit, slug, duty, form, weeks, before }: BeginRosterProps) => {
  const text = textIn(visit.locale).rosters
  const asked = { visit, form }
  return (
    <form method="post" action={dutyAddress(slug, duty.dutyId, '/rosters')} novalidate>
      <Token visit={visit} />
      <div class="pair">
        <Field {...asked} name="from" label={text.labels.from} type="date" />
        <Select
          {...asked}
          name="weeks"
          label={text.labels.weeks}
          options={weeks.map(value => ({ value, label: text.weeks(Number(value)) }))}
        />
      </div>
      {before && (
        <Option
          form={form}
          name="as_last"
          value="yes"
          type="checkbox"
          label={textIn(visit.locale).rosterDrafts.copy.begin}
        />
      )}
      <Actions>
        <button type="submit">{text.begin}</button>
      </Actions>
    </form>
  )
}
