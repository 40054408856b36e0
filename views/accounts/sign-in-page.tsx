import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import { type FormState, untouched } from '../kit/form.ts'
import { Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface SignInPageProps {
  visit: Visit
  form?: FormState
  /** Where to go on to afterwards. */
  to: string | null
  /** Several codes were asked for already: not now. */
  tooMany?: boolean
}

/** Where somebody who works here says where to send the code. */
export const SignInPage = ({ visit, form = untouched, to, tooMany = false }: SignInPageProps) => {
  const { accounts, refused } = textIn(visit.locale)
  const text = accounts.signIn
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">
        <Sentence text={text.lead} />
      </p>
      <Errors visit={visit} form={form} labels={{ address: text.address }} />
      {tooMany && (
        <Note tone="fault" icon="alert">
          <p role="alert">{refused.too_many_sign_ins}</p>
        </Note>
      )}
      <form class="sheet" method="post" action="/sign-in">
        <Token visit={visit} />
        {to !== null && <input type="hidden" name="to" value={to} />}
        <Field
          {...{ visit, form }}
          name="address"
          label={text.address}
          hint={text.addressHint}
          autocomplete="username"
        />
        <button type="submit">{text.send}</button>
      </form>
      {visit.box && (
        <p class="soft">
          <Sentence text={text.demonstration} />
        </p>
      )}
    </Page>
  )
}
