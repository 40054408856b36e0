import type { ToldHow } from '../../sql/messages/reminder-choices.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { type Locale, textIn } from '../text/text.ts'
import { fromHours, minutesBefore, untilHours } from './told-hours.ts'

/** How somebody is reminded now, and by which ways they can be. */
export interface Reminded extends Pick<ToldHow, 'eveningBefore' | 'minutesBefore' | 'reachHours'> {
  /** None: they are not asked how. */
  readonly ways: readonly ('sms' | 'email')[]
  readonly way: 'sms' | 'email' | 'none'
}

interface Asked {
  visit: Visit
  form: FormState
  reminded: Reminded
}

/** What each field is called, in the order of the page. */
export const remindersLabels = (locale: Locale) => {
  const { way, when, before, from, until } = textIn(locale).ownReminders
  return { way, evening: when, before, from, until }
}

/** What is chosen now, as fields of the form. */
const chosen = ({ way, eveningBefore, minutesBefore, reachHours: [hours] }: Reminded) => ({
  way: [way],
  evening: (eveningBefore ?? true) ? ['yes'] : [],
  before: minutesBefore === null ? [] : [String(minutesBefore)],
  from: [hours?.from ?? fromHours[0] ?? ''],
  until: [hours?.to ?? untilHours.at(-1) ?? ''],
})

const listed = (hours: readonly string[]) => hours.map(hour => ({ value: hour, label: hour }))

/** Whether, by which way and when somebody is reminded of their shifts. */
const ShiftReminders = ({ visit, form, reminded: { ways } }: Asked) => {
  const text = textIn(visit.locale).ownReminders
  return (
    <>
      <Choices {...{ visit, form }} name="way" label={text.way} beside="options">
        {[...ways, 'none' as const].map(way => (
          <Option key={way} form={form} name="way" value={way} label={text.ways[way]} />
        ))}
      </Choices>
      <Choices {...{ visit, form }} name="evening" label={text.when} hint={text.whenHint}>
        <Option form={form} name="evening" value="yes" type="checkbox" label={text.evening} />
      </Choices>
      <Select
        {...{ visit, form }}
        name="before"
        label={text.before}
        hint={text.beforeHint}
        none={text.notBefore}
        options={minutesBefore.map(minutes => ({
          value: String(minutes),
          label: text.hoursBefore(minutes / 60),
        }))}
      />
    </>
  )
}

/** How somebody who works here is reminded, and in which hours they are written to. */
export const RemindersForm = ({ visit, form, reminded }: Asked) => {
  const text = textIn(visit.locale).ownReminders
  const typed = { ...form, typed: 'from' in form.typed ? form.typed : chosen(reminded) }
  return (
    <form id="reminders" method="post" action="/me/reminders">
      <Token visit={visit} />
      <h2>{text.heading}</h2>
      {reminded.ways.length > 0 && <ShiftReminders {...{ visit, reminded }} form={typed} />}
      <fieldset>
        <legend>{text.hours}</legend>
        <span class="hint">{text.hoursHint}</span>
        <div class="pair">
          <Select {...{ visit }} form={typed} name="from" label={text.from} options={listed(fromHours)} />
          <Select {...{ visit }} form={typed} name="until" label={text.until} options={listed(untilHours)} />
        </div>
      </fieldset>
      <p class="soft">{text.always}</p>
      <Actions>
        <button type="submit">{text.save}</button>
      </Actions>
    </form>
  )
}
