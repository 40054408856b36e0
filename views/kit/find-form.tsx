import { textIn } from '../text/text.ts'
import { Field } from './field.tsx'
import type { FormState } from './form.ts'
import { Token } from './token.tsx'
import type { Visit } from './visit.ts'

/** Reference and passcode, for whoever has no link (R16): posts to /find. */
export const FindForm = ({ visit, form }: { visit: Visit; form: FormState }) => {
  const text = textIn(visit.locale).kit
  const digits = { visit, form, inputmode: 'numeric', autocomplete: 'off' } as const
  return (
    <form class="sheet" method="post" action="/find">
      <Token visit={visit} />
      <Field {...digits} name="reference" label={text.reference} hint={text.referenceHint} class="code" />
      <Field {...digits} name="passcode" label={text.passcode} hint={text.passcodeHint} class="code short" />
      <button type="submit">{text.open}</button>
    </form>
  )
}
