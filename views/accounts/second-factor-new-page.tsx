import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Square } from '../kit/square.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface SecondFactorNewPageProps {
  visit: Visit
  form: FormState
  /** The key as an authenticator takes it by hand. */
  secret: string
  square: { readonly size: number; readonly path: string }
}

/** Installing an authenticator: a square to scan, the same key to type, and the first code as proof. */
export const SecondFactorNewPage = ({ visit, form, secret, square }: SecondFactorNewPageProps) => {
  const text = textIn(visit.locale).accounts.secondFactorNew
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <Errors visit={visit} form={form} labels={{ totp: text.totp }} />
      <form method="post" action="/second-factor/new">
        <Token visit={visit} />
        <ol class="steps">
          <li>{text.open}</li>
          <li>
            {text.scan}
            <Square {...square} label={text.square} />
            <details>
              <summary>{text.cannotScan}</summary>
              <p>
                <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
              </p>
            </details>
          </li>
          <li>
            <Field
              {...{ visit, form }}
              name="totp"
              label={text.totp}
              class="code"
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength={12}
            />
          </li>
        </ol>
        <Actions>
          <button type="submit">{text.done}</button>
        </Actions>
      </form>
    </Page>
  )
}
