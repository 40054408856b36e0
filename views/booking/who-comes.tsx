import { Choices, Option } from '../kit/choices.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { EaseQuestions } from './ease-questions.tsx'

/** Where one or two may come, the questions belong to the answer that two do. */
export const WhoComes = ({ visit, form }: { visit: Visit; form: FormState }) => {
  const { ease } = textIn(visit.locale)
  return (
    <Choices {...{ visit, form }} name="coming" label={ease.coming}>
      <Option {...{ form }} name="coming" value="alone" label={ease.comes.alone} />
      <Option {...{ form }} name="coming" value="both" label={ease.comes.both}>
        <EaseQuestions {...{ visit, form }} />
      </Option>
    </Choices>
  )
}
