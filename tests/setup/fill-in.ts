import type { FormField, PageForm } from './forms.ts'

export type Entries = readonly (readonly [name: string, value: string])[]

/** By field name; several for boxes of which several may be ticked. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

const choices = new Set(['radio', 'checkbox', 'option'])

const answered = (field: FormField, answers: Answers): FormField => {
  const answer = answers[field.name]
  if (answer === undefined) return field
  if (!choices.has(field.type)) return { ...field, value: String(answer) }
  return {
    ...field,
    ticked: typeof answer === 'string' ? answer === field.value : answer.includes(field.value),
  }
}

/**
 * What a browser would send of a form that somebody has answered.
 * @throws Error when the form does not ask what is answered: a person could not answer it either.
 */
export const filledIn = ({ fields, action }: PageForm, answers: Answers = {}): Entries => {
  const filled = fields.map(field => answered(field, answers))
  for (const [name, answer] of Object.entries(answers))
    for (const value of [answer].flat())
      if (!filled.some(field => field.name === name && field.value === value && field.ticked))
        throw new Error(`the form to ${action} does not let ${name} be ${value}`)
  return filled
    .filter(({ name, ticked }) => name !== '' && ticked)
    .map(({ name, value }) => [name, value] as const)
}
