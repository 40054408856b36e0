import { Fragment } from 'preact'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { weekdayInWords } from '../kit/weekday.ts'
import { textIn } from '../text/text.ts'
import type { PartShown, WorkingWeekShown } from './working-week.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const parts = [0, 1, 2] as const

interface PartBoxesProps {
  visit: Visit
  form: FormState
  week: Pick<WorkingWeekShown, 'parts' | 'usual'>
}

const isUsual = ({ part, from, until }: PartShown, usual: WorkingWeekShown['usual']) =>
  usual.some(one => one.part === part && one.from === from && one.until === until)

/** Morning, afternoon and evening of seven days, one box each. */
export const PartBoxes = ({ visit: { locale }, form, week }: PartBoxesProps) => {
  const text = textIn(locale).hours
  return (
    <div class="parts" id="part">
      {weekdays.map(weekday => {
        const name = weekdayInWords(locale, weekday)
        return (
          <Fragment key={weekday}>
            <b>{name}</b>
            {parts.map(part => {
              const open = week.parts.find(one => one.weekday === weekday && one.part === part)
              if (!open) return <span class="soft small">{text.week.closed}</span>
              const value = `${weekday} ${part}`
              const hours = text.week.part('', open.from, open.until).trim()
              return (
                <label class="option">
                  <input
                    type="checkbox"
                    name="part"
                    value={value}
                    checked={form.typed.part?.includes(value) ?? false}
                  />
                  <span>
                    <span class="unseen">{name}</span>
                    {text.parts[part]}
                    {!isUsual(open, week.usual) && <small class="soft"> {hours}</small>}
                  </span>
                </label>
              )
            })}
          </Fragment>
        )
      })}
    </div>
  )
}
