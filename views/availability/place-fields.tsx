import { Choices, Option } from '../kit/choices.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { type Locale, textIn } from '../text/text.ts'

const saidAtMost = (locale: Locale) => textIn(locale).messages.longest.floor

/** What is asked about a place: its names, what a message says of it, whether it works on make-up workdays. */
export const PlaceFields = ({ visit, form }: { visit: Visit; form: FormState }) => {
  const { labels, saidHint, saidEnHint, makeUp } = textIn(visit.locale).places
  const asked = { visit, form }
  return (
    <>
      <Field {...asked} name="name_zh" label={labels.name_zh} maxlength={40} />
      <Field {...asked} name="name_en" label={labels.name_en} maxlength={60} />
      <Field
        {...asked}
        name="said_zh"
        label={labels.said_zh}
        hint={saidHint}
        maxlength={saidAtMost('zh-CN')}
      />
      <Field
        {...asked}
        name="said_en"
        label={labels.said_en}
        hint={saidEnHint}
        maxlength={saidAtMost('en')}
      />
      <Choices {...asked} name="make_up" label={labels.make_up}>
        <Option form={form} name="make_up" value="works" type="checkbox" label={makeUp} />
      </Choices>
    </>
  )
}
