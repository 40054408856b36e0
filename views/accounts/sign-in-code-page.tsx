import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import { type FormState, untouched } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { ThisDevice } from './this-device.tsx'

interface SignInCodePageProps {
  visit: Visit
  form?: FormState
  to: string | null
}

/** Where the six digits are typed; the same page whether a code was sent or there is nobody to send it to. */
export const SignInCodePage = ({ visit, form = untouched, to }: SignInCodePageProps) => {
  const text = textIn(visit.locale).accounts.code
  const before = to === null ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`
  return (
    <Page visit={visit} step={text.step}>
      <Back href={before}>{text.other}</Back>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      {visit.box && (
        <p class="soft">
          <Sentence text={text.demonstration} />
        </p>
      )}
      <Errors visit={visit} form={form} labels={{ code: text.code, on: text.on }} />
      <form class="sheet" method="post" action="/sign-in/code">
        <Token visit={visit} />
        {to !== null && <input type="hidden" name="to" value={to} />}
        <Field
          {...{ visit, form }}
          name="code"
          label={text.code}
          class="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={12}
        />
        <ThisDevice {...{ visit, form }} />
        <Actions>
          <button type="submit">{text.enter}</button>
          <a class="button plain" href={before}>
            {text.again}
          </a>
        </Actions>
      </form>
    </Page>
  )
}
