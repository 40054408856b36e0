import type { ComponentChildren, ComponentProps } from 'preact'
import { describedBy, HintAndFault, type Question } from './fault.tsx'

type InputProps = Pick<
  ComponentProps<'input'>,
  'type' | 'autocomplete' | 'inputmode' | 'maxlength' | 'class' | 'required' | 'placeholder'
>

const Asked = ({ children, ...question }: Question & { children: ComponentChildren }) => (
  <div class={question.form.faults[question.name] ? 'field wrong' : 'field'}>
    <label for={question.name}>{question.label}</label>
    <HintAndFault {...question} />
    {children}
  </div>
)

const answered = (question: Question) => ({
  id: question.name,
  name: question.name,
  'aria-describedby': describedBy(question),
  'aria-invalid': question.form.faults[question.name] ? (true as const) : undefined,
})

/** A labelled input that keeps what was typed and says, beside itself, what is wrong with it. Its id is its name. */
export const Field = ({ visit, form, name, label, hint, ...input }: Question & InputProps) => {
  const question: Question = { visit, form, name, label, ...(hint === undefined ? {} : { hint }) }
  return (
    <Asked {...question}>
      <input
        {...(input as ComponentProps<'input'>)}
        {...answered(question)}
        value={form.typed[name]?.[0] ?? ''}
      />
    </Asked>
  )
}

/** A labelled choice of a file; no browser shows one that was chosen before. */
export const FileField = ({ accept, ...question }: Question & { accept: string }) => (
  <Asked {...question}>
    <input type="file" accept={accept} {...answered(question)} />
  </Asked>
)

/** A labelled space for several lines, kept as Field keeps what was typed. @param rows how many lines it shows */
export const Lines = ({ rows, ...question }: Question & { rows: number }) => (
  <Asked {...question}>
    <textarea rows={rows} {...answered(question)}>
      {question.form.typed[question.name]?.[0] ?? ''}
    </textarea>
  </Asked>
)

interface SelectProps extends Question {
  options: readonly { value: string; label: string }[]
  /** Said by the empty option in front; without, the first option is chosen. */
  none?: string
}

/** A labelled list of which one is chosen, kept as Field keeps what was typed. */
export const Select = ({ options, none, ...question }: SelectProps) => (
  <Asked {...question}>
    <select class="short" {...answered(question)}>
      {none !== undefined && <option value="">{none}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value} selected={question.form.typed[question.name]?.[0] === value}>
          {label}
        </option>
      ))}
    </select>
  </Asked>
)
