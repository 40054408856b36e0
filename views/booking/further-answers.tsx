import { Choices, Option } from '../kit/choices.tsx'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface Asked {
  visit: Visit
  form: FormState
}

const further = [
  'title',
  'weekday_from',
  'weekday_until',
  'weekend_from',
  'weekend_until',
  'along',
  'age',
  'prepare',
  'cover',
]

/** The hours in which it is safe to be reached, weekdays and weekends apart. */
export const SafeHours = ({ visit, form }: Asked) => {
  const text = textIn(visit.locale).booking.details
  return (
    <fieldset>
      <legend>{text.safe}</legend>
      <span class="hint">{text.safeHint}</span>
      <fieldset class="pair" aria-label={text.weekdays}>
        <Field {...{ visit, form }} name="weekday_from" label={text.weekdayFrom} type="time" />
        <Field {...{ visit, form }} name="weekday_until" label={text.until} type="time" />
      </fieldset>
      <fieldset class="pair" aria-label={text.weekends}>
        <Field {...{ visit, form }} name="weekend_from" label={text.weekendFrom} type="time" />
        <Field {...{ visit, form }} name="weekend_until" label={text.until} type="time" />
      </fieldset>
    </fieldset>
  )
}

const Along = ({ visit, form }: Asked) => {
  const text = textIn(visit.locale).booking.details
  const ages = Object.entries(text.ages).map(([value, label]) => ({ value, label }))
  const box = { form, name: 'along', type: 'checkbox' } as const
  return (
    <Choices {...{ visit, form }} name="along" label={text.along}>
      <Option {...box} value="child" label={text.alongWho.child} hint={text.alongHint.child}>
        <Select {...{ visit, form }} name="age" label={text.age} options={ages} none="" />
      </Option>
      <Option {...box} value="elder" label={text.alongWho.elder} hint={text.alongHint.elder} />
    </Choices>
  )
}

/** The word that stands in place of 'reminder' (R30). */
export const CoverWord = ({ visit, form }: Asked) => {
  const text = textIn(visit.locale).booking.details
  return (
    <Field
      {...{ visit, form }}
      name="cover"
      label={text.cover}
      hint={text.coverHint}
      class="short"
      maxlength={40}
      autocomplete="off"
    />
  )
}

/** What to be ready for. */
export const Prepare = ({ visit, form }: Asked) => {
  const text = textIn(visit.locale).booking.details
  return (
    <Choices {...{ visit, form }} name="prepare" label={text.prepare} beside="options">
      {Object.entries(text.prepared).map(([value, label]) => (
        <Option key={value} form={form} name="prepare" value={value} label={label} type="checkbox" />
      ))}
    </Choices>
  )
}

const Several = ({ visit, form }: Asked) => {
  const text = textIn(visit.locale).booking.details
  return (
    <>
      <Choices {...{ visit, form }} name="title" label={text.title} beside="tight">
        {Object.entries(text.titles).map(([value, label]) => (
          <Option key={value} form={form} name="title" value={value} label={label} />
        ))}
      </Choices>
      <SafeHours {...{ visit, form }} />
      <Along {...{ visit, form }} />
      <Prepare {...{ visit, form }} />
      <CoverWord {...{ visit, form }} />
    </>
  )
}

/** Everything else, folded under one line so that a minute suffices; open when there is something in it or wrong with it. */
export const FurtherAnswers = ({ visit, form }: Asked) => {
  const answered = further.some(name => form.faults[name] || form.typed[name]?.some(text => text !== ''))
  return (
    <details open={answered}>
      <summary>{textIn(visit.locale).booking.details.more}</summary>
      <Several {...{ visit, form }} />
    </details>
  )
}
