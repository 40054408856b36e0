import { textIn } from '../text/text.ts'
import type { FormState } from './form.ts'
import { Icon } from './icon.tsx'
import type { Visit } from './visit.ts'

export interface Question {
  visit: Visit
  form: FormState
  name: string
  label: string
  hint?: string
}

/** The hint of a question, and what is wrong with the answer, beside it. */
export const HintAndFault = ({ visit, form, name, hint }: Question) => {
  const fault = form.faults[name]
  return (
    <>
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <p class="error" id={`${name}-error`}>
          <Icon name="alert" />
          {textIn(visit.locale).faults[fault]}
        </p>
      )}
    </>
  )
}

/** Ids of what HintAndFault shows, for aria-describedby. */
export const describedBy = ({ form, name, hint }: Question): string | undefined =>
  [hint && `${name}-hint`, form.faults[name] && `${name}-error`].filter(Boolean).join(' ') || undefined
