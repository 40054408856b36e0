import type { Answer } from '../setup/ask.ts'
import type { Entries } from '../setup/fill-in.ts'
import { formsOf } from '../setup/forms.ts'

/** Fields that a form never gives back: it says each time anew where it stands, and what opens something is typed again. */
const never = new Set(['token', 'back', 'key', 'start', 'service', 'instead', 'passcode'])

/**
 * What was typed and is not there any more in the form that came back; nothing when none came back that asks for it.
 * @param but the field that was wrong: what is shown of it is its own matter.
 */
export const lostFrom = ({ html }: Answer, entries: Entries, but: string): string[] => {
  const typed = entries.filter(([name]) => name !== but && !never.has(name))
  const form = formsOf(html).find(({ fields }) =>
    typed.some(([name]) => fields.some(field => field.name === name)),
  )
  if (!form) return []
  const shown = new Set(
    form.fields.filter(({ ticked }) => ticked).map(({ name, value }) => `${name}=${value}`),
  )
  return typed.filter(([name, value]) => !shown.has(`${name}=${value}`)).map(([name]) => name)
}
