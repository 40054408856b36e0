import { Choices, Option } from '../kit/choices.tsx'
import type { FormState } from '../kit/form.ts'
import { Note } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface Asked {
  visit: Visit
  form: FormState
}

const answers = ['yes', 'no', 'unsaid'] as const

/** What each question is called, in the order of the page: for what is said above the form. */
export const easeLabels = ({ locale }: Visit): Record<string, string> => {
  const { ease } = textIn(locale)
  return { at_ease: ease.atEase, safe_at_home: ease.safeAtHome, sealed: ease.sealed }
}

/** Said before the questions, to everybody in the same words. */
export const EaseNote = ({ visit }: { visit: Visit }) => (
  <Note icon="lock">
    <p>{textIn(visit.locale).ease.note}</p>
  </Note>
)

/** The two questions of R15 and who reads what is answered; nothing is chosen beforehand. */
export const EaseQuestions = ({ visit, form }: Asked) => {
  const { ease } = textIn(visit.locale)
  return (
    <>
      <Choices {...{ visit, form }} name="at_ease" label={ease.atEase}>
        {answers.map(value => (
          <Option key={value} {...{ form, value }} name="at_ease" label={ease.atEaseAnswers[value]} />
        ))}
      </Choices>
      <Choices {...{ visit, form }} name="safe_at_home" label={ease.safeAtHome}>
        {answers.map(value => (
          <Option
            key={value}
            {...{ form, value }}
            name="safe_at_home"
            label={ease.safeAtHomeAnswers[value]}
          />
        ))}
      </Choices>
      <Option
        form={form}
        name="sealed"
        value="yes"
        type="checkbox"
        label={ease.sealed}
        hint={ease.sealedHint}
      />
    </>
  )
}
