import type { ComponentChildren } from 'preact'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface PeriodFilterProps {
  visit: Visit
  form: FormState
  action: string
  /** What else is narrowed, and further ways beside the button. */
  children?: ComponentChildren
}

/** From one day to another; nothing of it is on paper. */
export const PeriodFilter = ({ visit, form, action, children }: PeriodFilterProps) => {
  const text = textIn(visit.locale).volunteerHours.period
  return (
    <>
      <Errors {...{ visit, form }} labels={{ from: text.from, until: text.until }} />
      <form class="filters screen" action={action}>
        <Field {...{ visit, form }} name="from" label={text.from} type="date" />
        <Field {...{ visit, form }} name="until" label={text.until} type="date" />
        <button type="submit" class="second">
          {text.show}
        </button>
        {children}
      </form>
    </>
  )
}
