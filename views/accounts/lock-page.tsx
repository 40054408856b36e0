import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { Page } from '../kit/page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface LockPageProps {
  visit: Visit
  locked: boolean
  /** Only a computer that several use is locked. */
  shared: boolean
  to: string | null
  form: FormState
}

/** A locked desk, and the code that opens it; or the button that locks it. It says nothing of who was at it. */
export const LockPage = ({ visit, locked, shared, to, form }: LockPageProps) => {
  const text = textIn(visit.locale).accounts.lock
  if (!locked)
    return (
      <Page visit={visit} step={text.step}>
        <h1>{text.ask}</h1>
        <p class="lead">{shared ? text.askLead : text.notShared}</p>
        {shared && (
          <form method="post" action="/desk/lock">
            <Token visit={visit} />
            <button type="submit" name="lock" value="yes">
              <Icon name="lock" />
              {text.lock}
            </button>
          </form>
        )}
        <p>
          <a href="/me/settings">{text.back}</a>
        </p>
      </Page>
    )
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <Errors visit={visit} form={form} labels={{ pin: text.pin }} />
      <form class="sheet" method="post" action="/desk/lock">
        <Token visit={visit} />
        {to !== null && <input type="hidden" name="to" value={to} />}
        <Field
          {...{ visit, form }}
          name="pin"
          label={text.pin}
          hint={text.pinHint}
          type="password"
          class="code short"
          inputmode="numeric"
          autocomplete="off"
          maxlength={12}
        />
        <button type="submit">
          <Icon name="lock" />
          {text.open}
        </button>
      </form>
      <p>
        <a href="/sign-in">{text.signIn}</a>
      </p>
    </Page>
  )
}
