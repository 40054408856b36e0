import type { DateTime } from 'luxon'
import { Choices, Option } from '../kit/choices.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { startField } from './steps.ts'

/** Open starts to choose one of, in the order of the calendar; none is chosen but what was. */
export const StartOptions = ({
  visit,
  form,
  label,
  starts,
}: {
  visit: Visit
  form: FormState
  label: string
  starts: readonly DateTime[]
}) => (
  <Choices {...{ visit, form }} name="start" label={label} beside="options">
    {starts.map(start => (
      <Option
        key={startField(start)}
        form={form}
        name="start"
        value={startField(start)}
        label={timeInWords(visit.locale, start)}
      />
    ))}
  </Choices>
)
