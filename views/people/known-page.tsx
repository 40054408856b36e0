import { Field } from '../kit/field.tsx'
import { textIn } from '../text/text.ts'
import { peopleAddress } from './addresses.ts'
import { EditPage } from './edit-page.tsx'
import type { OfNobodyYet } from './new-page.tsx'

/** Where somebody who works for another organisation of the park is asked to work for this one too. */
export const KnownPage = ({ slug, ...shown }: OfNobodyYet) => {
  const { visit, form } = shown
  const text = textIn(visit.locale).people
  const { labels, hints } = text.edit
  const here = peopleAddress(slug)
  return (
    <EditPage
      {...shown}
      heading={text.edit.affiliate}
      save={text.edit.affiliate}
      action={`${here}/known`}
      back={{ href: here, label: text.step }}
      labels={labels}
    >
      <p>{text.edit.affiliateLead}</p>
      <Field {...{ visit, form }} name="contact" label={labels.contact} autocomplete="off" />
      <Field {...{ visit, form }} name="from" label={labels.from} type="date" class="short" />
      <Field
        {...{ visit, form }}
        name="share"
        label={labels.share}
        hint={hints.share}
        inputmode="decimal"
        class="short"
      />
    </EditPage>
  )
}
