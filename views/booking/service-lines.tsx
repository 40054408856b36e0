import { Choices, Option } from '../kit/choices.tsx'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import type { OptionShown } from './service-options.ts'

interface Asked {
  visit: Visit
  form: FormState
}

const numbers = ['1', '2', '3', '4'].map(value => ({ value, label: value }))

interface LinesProps extends Asked {
  name: 'need' | 'room'
  options: readonly OptionShown[]
}

const Line = ({ visit, form, name, options, line }: LinesProps & { line: number }) => {
  const text = textIn(visit.locale).services
  const field = `${name}_${line}`
  const [label, many] = name === 'need' ? [text.need(line), text.people] : [text.room(line), text.rooms]
  const hint = line === 1 ? { hint: name === 'need' ? text.needHint : text.roomHint } : {}
  return (
    <>
      <Choices {...{ visit, form, label }} name={field} {...hint} beside="options">
        {options.map(option => (
          <Option key={option.value} form={form} name={field} type="checkbox" {...option} />
        ))}
      </Choices>
      <Select {...{ visit, form }} name={`${field}_number`} label={many} options={numbers} />
    </>
  )
}

/** Lines of which each asks for any of some things and how many; those that ask for nothing are folded away. */
export const Lines = (props: LinesProps) => {
  const { form, name } = props
  const text = textIn(props.visit.locale).services
  const asked = [2, 3].some(line => (form.typed[`${name}_${line}`] ?? []).length > 0)
  return (
    <>
      <Line {...props} line={1} />
      <details open={asked}>
        <summary>{name === 'need' ? text.moreNeeds : text.moreRooms}</summary>
        <Line {...props} line={2} />
        <Line {...props} line={3} />
      </details>
    </>
  )
}

/** When in a week: a box for each part of each day. */
export const PartsOfWeek = ({ visit, form }: Asked) => {
  const text = textIn(visit.locale).services
  const ticked = form.typed.hours ?? []
  return (
    <Choices {...{ visit, form }} name="hours" label={text.hours} hint={text.hoursHint}>
      <div class="parts">
        {Object.entries(text.weekday).map(([weekday, day]) => (
          <>
            <b key={weekday} aria-hidden="true">
              {day}
            </b>
            {Object.entries(text.partOfDay).map(([part, label]) => (
              <label key={part} class="option">
                <input
                  type="checkbox"
                  name="hours"
                  value={`${weekday}-${part}`}
                  checked={ticked.includes(`${weekday}-${part}`)}
                />
                <span>
                  <span class="unseen">{day} </span>
                  {label}
                </span>
              </label>
            ))}
          </>
        ))}
      </div>
    </Choices>
  )
}

const lengths = [
  [
    { name: 'minutes', label: 'length_minutes', range: [5, 480] },
    { name: 'after', label: 'after', range: [0, 120] },
  ],
  [
    { name: 'before', label: 'before', range: [0, 120] },
    { name: 'horizon', label: 'horizon', range: [1, 180] },
  ],
] as const

const everyMinutes = ['10', '15', '20', '30', '40', '45', '60', '90', '120']

/** How long it takes, how much is kept free around it, how early and how late it is booked. */
export const Lengths = ({ visit, form }: Asked) => {
  const text = textIn(visit.locale).services
  const number = { type: 'text', inputmode: 'numeric', maxlength: 5 } as const
  return (
    <>
      {lengths.map(pair => (
        <div class="pair">
          {pair.map(({ name, label, range: [least, most] }) => (
            <Field
              key={name}
              {...{ visit, form, name, ...number }}
              label={text[label]}
              hint={text.range(least, most)}
            />
          ))}
        </div>
      ))}
      <div class="pair">
        <Field
          {...{ visit, form, ...number }}
          name="lead"
          label={text.leadMinutes}
          hint={text.range(0, 10080)}
        />
        <Select
          {...{ visit, form }}
          name="every"
          label={text.every}
          options={everyMinutes.map(value => ({ value, label: value }))}
        />
      </div>
    </>
  )
}
