import { Scroll } from '../kit/scroll.tsx'
import type { Visit } from '../kit/visit.ts'
import { weekdayInWords } from '../kit/weekday.ts'
import { textIn } from '../text/text.ts'
import { drawn } from './chart-scale.tsx'
import type { Heat, HeatCell } from './duties.ts'

const LEFT = 62
const WIDE = 274
const TOP = 20
const ROW = 29
/** A cell has room for what could be had from here on. */
const ROOMY = 46

/** How dark a cell is: by appointments in an hour of a weekday, beside the most. */
const densityOf = ({ from, until, booked }: HeatCell, weekdays: number) => booked / (until - from) / weekdays

const daysInWords = (visit: Visit, weekdays: readonly number[]) => {
  const { heat } = textIn(visit.locale).statistics
  const [first = 1, last = first] = [weekdays[0], weekdays.at(-1)]
  const [one, other] = [weekdayInWords(visit.locale, first), weekdayInWords(visit.locale, last)]
  return first === last ? one : heat.days(one, other)
}

const Cell = ({ heat, cell, y, dark }: { heat: Heat; cell: HeatCell; y: number; dark: number }) => {
  const hour = WIDE / (heat.until - heat.from)
  const [x, width] = [LEFT + (cell.from - heat.from) * hour, (cell.until - cell.from) * hour - 2]
  const kind = dark > 0.8 ? 'on' : 'ink'
  return (
    <>
      <rect
        {...{ class: 'fill', x: drawn(x), y, width: drawn(width), height: ROW - 2, rx: 5 }}
        fill-opacity={Math.max(0.06, Math.round(dark * 100) / 100)}
      />
      <text class={kind} x={drawn(x + width / 2)} y={y + 18} text-anchor="middle">
        {width < ROOMY ? cell.booked : `${cell.booked} / ${cell.supply}`}
      </text>
    </>
  )
}

const Drawing = ({ visit, heat }: { visit: Visit; heat: Heat }) => {
  const text = textIn(visit.locale).statistics.heat
  const densest = Math.max(
    ...heat.rows.flatMap(({ weekdays, cells }) => cells.map(cell => densityOf(cell, weekdays.length))),
  )
  const hours = [heat.from, Math.round((heat.from + heat.until) / 2), heat.until]
  const xOf = (hour: number) => drawn(LEFT + ((hour - heat.from) * WIDE) / (heat.until - heat.from))
  return (
    <svg
      class="chart"
      viewBox={`0 0 340 ${TOP + heat.rows.length * ROW + 4}`}
      role="img"
      aria-labelledby="heat-title"
    >
      <title id="heat-title">{text.is}</title>
      {hours.map((hour, n) => (
        <text key={hour} x={xOf(hour)} y="12" text-anchor={['start', 'middle', 'end'][n]}>
          {text.hour(hour)}
        </text>
      ))}
      {heat.rows.map(({ weekdays, cells }, n) => (
        <g key={weekdays[0]}>
          <text x="0" y={TOP + n * ROW + 18}>
            {daysInWords(visit, weekdays)}
          </text>
          {cells.map(cell => (
            <Cell
              key={cell.from}
              {...{ heat, cell, y: TOP + n * ROW }}
              dark={densityOf(cell, weekdays.length) / densest}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}

/** When appointments are wanted and people could be had: a map, and the same as a table. */
export const HeatChart = ({ visit, heat }: { visit: Visit; heat: Heat }) => {
  const text = textIn(visit.locale).statistics.heat
  return (
    <figure class="sheet">
      <figcaption>
        {text.heading}
        <small>{text.lead}</small>
      </figcaption>
      <Drawing {...{ visit, heat }} />
      <details>
        <summary>{text.asTable}</summary>
        <Scroll label={text.heading}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.weekday}</th>
                <th scope="col">{text.hours}</th>
                <th scope="col" class="number">
                  {text.booked}
                </th>
                <th scope="col" class="number">
                  {text.supply}
                </th>
              </tr>
            </thead>
            <tbody>
              {heat.rows.flatMap(({ weekdays, cells }) =>
                cells.map(({ from, until, booked, supply }) => (
                  <tr key={`${weekdays[0]} ${from}`}>
                    <th scope="row">{daysInWords(visit, weekdays)}</th>
                    <td>{text.between(text.hour(from), text.hour(until))}</td>
                    <td class="number">{booked}</td>
                    <td class="number">{supply}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </Scroll>
      </details>
    </figure>
  )
}
