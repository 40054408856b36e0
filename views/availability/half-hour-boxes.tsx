import { asset } from '../kit/asset.ts'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { weekdayInWords } from '../kit/weekday.ts'
import { textIn } from '../text/text.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7]

interface HalfHourBoxesProps {
  visit: Visit
  form: FormState
  /** '08:00' and on. */
  rows: readonly string[]
}

/** A week in half hours, one box each; where scripts run they can be drawn over with a mouse. */
export const HalfHourBoxes = ({ visit: { locale }, form, rows }: HalfHourBoxesProps) => {
  const text = textIn(locale).hours.week
  const ticked = new Set(form.typed.half)
  const names = weekdays.map(weekday => weekdayInWords(locale, weekday))
  return (
    <section class="paint" id="half" aria-label={text.grid}>
      <table>
        <colgroup>
          <col />
        </colgroup>
        <thead>
          <tr>
            <td />
            {names.map(name => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(time => (
            <tr key={time} class={time.endsWith(':00') ? 'whole' : undefined}>
              <th scope="row">{time.endsWith(':00') ? time : <span class="unseen">{time}</span>}</th>
              {weekdays.map((weekday, at) => (
                <td key={weekday}>
                  <input
                    type="checkbox"
                    name="half"
                    value={`${weekday} ${time}`}
                    aria-label={text.half(names[at] ?? '', time)}
                    checked={ticked.has(`${weekday} ${time}`)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <script src={asset('paint.js')} defer />
    </section>
  )
}
