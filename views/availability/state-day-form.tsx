import { Choices, Option } from '../kit/choices.tsx'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions } from '../kit/note.tsx'
import { type Refused, Version } from '../kit/refused-note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { yearAddress } from './state-year.ts'

interface StateDayFormProps {
  visit: Visit
  form: FormState
  refused: Refused
  present: { readonly year: number; readonly version: number }
}

/** One day of a year is said to be off, worked, or what its weekday is. */
export const StateDayForm = ({ visit, form, refused, present }: StateDayFormProps) => {
  const { stateDays: text, openings } = textIn(visit.locale)
  const { labels, kinds } = text
  const asked = { visit, form }
  const weekdays = openings.weekdays.map((label, index) => ({ value: String(index + 1), label }))
  return (
    <form class="measure" method="post" action={`${yearAddress(present.year)}/day`} novalidate>
      <Token visit={visit} />
      <Version {...{ form, refused, present }} />
      <Field {...asked} name="day" label={labels.day} type="date" class="short" />
      <Choices {...asked} name="kind" label={labels.kind}>
        <Option form={form} name="kind" value="holiday" label={kinds.holiday} hint={text.holidayHint} />
        <Option form={form} name="kind" value="make_up_workday" label={kinds.make_up_workday}>
          <Select
            {...asked}
            name="works_as"
            label={labels.works_as}
            hint={text.worksAsHint}
            none={text.choose}
            options={weekdays}
          />
        </Option>
        <Option form={form} name="kind" value="ordinary" label={kinds.ordinary} />
      </Choices>
      <Field {...asked} name="name" label={labels.name} hint={text.nameHint} maxlength={20} class="short" />
      <Actions>
        <button type="submit" class="second">
          {text.saveDay}
        </button>
      </Actions>
    </form>
  )
}
