import { Choices, Option } from '../kit/choices.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface Asked {
  visit: Visit
  form: FormState
}

interface ReachAsked extends Asked {
  /** What is known already, and said beside the field that may be left empty for it. */
  known?: { readonly by: 'sms' | 'email'; readonly hint: string } | undefined
  /** Another question, of whoever has to be told: then 'none' is no answer. */
  label?: string
}

/** Nothing, or the hint of what is known of that way. */
const hintOf = ({ known }: ReachAsked, by: 'sms' | 'email') => (known?.by === by ? { hint: known.hint } : {})

const Telephone = ({ visit, form, known }: ReachAsked) => {
  const text = textIn(visit.locale).booking.details
  return (
    <>
      <Field
        {...{ visit, form }}
        name="phone"
        label={text.phone}
        {...hintOf({ visit, form, known }, 'sms')}
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        maxlength={40}
        class="short"
      />
      <Choices {...{ visit, form }} name="whose" label={text.whose}>
        <Option form={form} name="whose" value="own" label={text.whoseIs.own} />
        <Option form={form} name="whose" value="seen" label={text.whoseIs.seen} />
        <Option form={form} name="whose" value="other" label={text.whoseIs.other} />
      </Choices>
    </>
  )
}

/** Whether and how somebody may be reached; nothing is chosen beforehand but what they chose before (R10). */
export const ReachAnswers = ({ visit, form, known, label }: ReachAsked) => {
  const text = textIn(visit.locale).booking.details
  return (
    <Choices {...{ visit, form }} name="reach_by" label={label ?? text.reachBy}>
      <Option form={form} name="reach_by" value="sms" label={text.reach.sms} hint={text.reachHint.sms}>
        <Telephone {...{ visit, form, known }} />
      </Option>
      {label === undefined && (
        <Option form={form} name="reach_by" value="none" label={text.reach.none} hint={text.reachHint.none} />
      )}
      <Option form={form} name="reach_by" value="email" label={text.reach.email} hint={text.reachHint.email}>
        <Field
          {...{ visit, form }}
          name="email"
          label={text.email}
          {...hintOf({ visit, form, known }, 'email')}
          type="text"
          inputmode="email"
          autocomplete="email"
          maxlength={254}
        />
      </Option>
    </Choices>
  )
}

/** What to call somebody: no real name is asked. */
export const Called = ({ visit, form }: Asked) => {
  const text = textIn(visit.locale).booking.details
  return (
    <Field
      {...{ visit, form }}
      name="called"
      label={text.called}
      hint={text.calledHint}
      autocomplete="nickname"
      maxlength={200}
    />
  )
}

/** Four digits of one's own choice. */
export const Passcode = ({ visit, form }: Asked) => {
  const text = textIn(visit.locale).booking.details
  return (
    <Field
      {...{ visit, form }}
      name="passcode"
      label={text.passcode}
      hint={text.passcodeHint}
      class="code short"
      inputmode="numeric"
      autocomplete="off"
    />
  )
}

/** The three answers a booking cannot do without: what to call somebody, how to reach them, a passcode (R10). */
export const RequiredAnswers = (asked: Asked) => (
  <>
    <Called {...asked} />
    <ReachAnswers {...asked} />
    <Passcode {...asked} />
  </>
)
