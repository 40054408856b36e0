import { Choices, Option } from '../kit/choices.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { labelsOf } from './answer-labels.ts'

/** What only whoever books for somebody answers: how they came to ask, who referred them, in which language they are written to. */
export const Came = ({ visit, form }: { visit: Visit; form: FormState }) => {
  const text = textIn(visit.locale).bookingFor
  const asked = { visit, form }
  return (
    <>
      <Choices {...asked} name="through" label={text.through} beside="options">
        <Option form={form} name="through" value="phone" label={text.throughs.phone} />
        <Option form={form} name="through" value="desk" label={text.throughs.desk} />
        <Option form={form} name="through" value="referral" label={text.throughs.referral} />
      </Choices>
      <Field
        {...asked}
        name="referred_by"
        label={text.referredBy}
        hint={text.referredByHint}
        maxlength={200}
        autocomplete="off"
      />
      <Choices {...asked} name="language" label={text.language} beside="options">
        <Option form={form} name="language" value="zh-CN" label={text.languages['zh-CN']} />
        <Option form={form} name="language" value="en" label={text.languages.en} />
      </Choices>
    </>
  )
}

/** What each field is called, in the order of the page. */
export const labels = (visit: Visit) => {
  const text = textIn(visit.locale).bookingFor
  const { service, times: start, through, referredBy: referred_by, language, agreed } = text
  return { service, start, ...labelsOf(visit), through, referred_by, language, agreed }
}
