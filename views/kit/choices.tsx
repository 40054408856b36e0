import type { ComponentChildren } from 'preact'
import { describedBy, HintAndFault, type Question } from './fault.tsx'
import type { FormState } from './form.ts'

/** A question with several answers. `beside`: short ones stand beside each other, 'tight' for very short ones. */
export const Choices = ({
  beside,
  children,
  ...question
}: Question & { beside?: 'options' | 'tight'; children: ComponentChildren }) => (
  <fieldset
    id={question.name}
    class={question.form.faults[question.name] ? 'wrong' : undefined}
    tabIndex={question.form.faults[question.name] ? -1 : undefined}
    aria-describedby={describedBy(question)}
  >
    <legend>{question.label}</legend>
    <HintAndFault {...question} />
    {beside ? <div class={beside === 'tight' ? 'options tight' : 'options'}>{children}</div> : children}
  </fieldset>
)

interface OptionProps {
  form: FormState
  name: string
  value: string
  label: ComponentChildren
  hint?: string
  type?: 'radio' | 'checkbox'
  /** Fields that belong to this answer: shown once it is chosen. */
  children?: ComponentChildren
}

/** One answer, a large target that keeps its tick. */
export const Option = ({ form, name, value, label, hint, type = 'radio', children }: OptionProps) => (
  <>
    <label class="option">
      <input type={type} name={name} value={value} checked={form.typed[name]?.includes(value) ?? false} />
      <span>{label}</span>
      {hint && <span class="hint">{hint}</span>}
    </label>
    {children && <div class="reveal">{children}</div>}
  </>
)
