import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import { type FormState, untouched } from '../kit/form.ts'
import { Page } from '../kit/page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface SecondFactorPageProps {
  visit: Visit
  form?: FormState
  to: string | null
}

/** Where a code of the authenticator is typed, or one of the recovery codes. */
export const SecondFactorPage = ({ visit, form = untouched, to }: SecondFactorPageProps) => {
  const text = textIn(visit.locale).accounts.secondFactor
  const on = to !== null && <input type="hidden" name="to" value={to} />
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <Errors visit={visit} form={form} labels={{ totp: text.totp, recovery: text.recovery }} />
      <form class="sheet" method="post" action="/second-factor">
        <Token visit={visit} />
        {on}
        <Field
          {...{ visit, form }}
          name="totp"
          label={text.totp}
          hint={text.totpHint}
          class="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={12}
        />
        <button type="submit">{text.goOn}</button>
      </form>
      <details open={form.faults.recovery !== undefined}>
        <summary>{text.elsewhere}</summary>
        <form method="post" action="/second-factor/recovery">
          <Token visit={visit} />
          {on}
          <Field
            {...{ visit, form }}
            name="recovery"
            label={text.recovery}
            hint={text.recoveryHint}
            class="code"
            autocomplete="off"
            maxlength={20}
          />
          <button type="submit" class="second">
            {text.useRecovery}
          </button>
        </form>
        <p>{text.neither}</p>
      </details>
    </Page>
  )
}
