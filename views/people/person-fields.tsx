import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface FieldsProps {
  visit: Visit
  form: FormState
}

/** What is known of everybody: name, ways to be reached, languages, share. */
export const PersonFields = ({ visit, form }: FieldsProps) => {
  const text = textIn(visit.locale).people.edit
  const { labels, hints } = text
  return (
    <>
      <Field {...{ visit, form }} name="name" label={labels.name} maxlength={50} autocomplete="off" />
      <Field {...{ visit, form }} name="phone" label={labels.phone} type="tel" autocomplete="off" />
      <Field {...{ visit, form }} name="email" label={labels.email} type="email" autocomplete="off" />
      <Field
        {...{ visit, form }}
        name="languages"
        label={labels.languages}
        hint={hints.languages}
        maxlength={200}
      />
      <Field
        {...{ visit, form }}
        name="share"
        label={labels.share}
        hint={hints.share}
        inputmode="decimal"
        class="short"
      />
    </>
  )
}
