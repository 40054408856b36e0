import type { Qualification } from '../../sql/people/directory.ts'
import { Option } from '../kit/choices.tsx'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface CertificateFieldsProps {
  visit: Visit
  form: FormState
  /** What it can be; none where that is known. */
  qualifications?: readonly Qualification[]
}

/** What is written of a certificate. */
export const CertificateFields = ({ visit, form, qualifications }: CertificateFieldsProps) => {
  const { labels, hints, chooseKind } = textIn(visit.locale).people.edit
  return (
    <>
      {qualifications && (
        <Select
          {...{ visit, form }}
          name="qualification"
          label={labels.qualification}
          none={chooseKind}
          options={qualifications.map(({ code, nameZh, nameEn }) => ({
            value: code,
            label: said(visit.locale, nameZh, nameEn),
          }))}
        />
      )}
      <Field {...{ visit, form }} name="number" label={labels.number} maxlength={60} autocomplete="off" />
      <Field {...{ visit, form }} name="issuer" label={labels.issuer} maxlength={60} />
      <Field {...{ visit, form }} name="since" label={labels.since} type="date" class="short" />
      <Field
        {...{ visit, form }}
        name="until"
        label={labels.until}
        hint={hints.until}
        type="date"
        class="short"
      />
      <Option form={form} type="checkbox" name="seen" value="yes" label={labels.seen} hint={hints.seen} />
    </>
  )
}
