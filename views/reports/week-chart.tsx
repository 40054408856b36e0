import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { drawn, Lines, plot, scaleOf } from './chart-scale.tsx'
import type { Statistics } from './statistics.ts'
import { mondayInWords } from './weeks-in-words.ts'

/** A bar for each week that is counted by itself; those counted together share one, as high as their average. */
export const WeekChart = ({ visit: { locale }, counted }: { visit: Visit; counted: Statistics }) => {
  const text = textIn(locale).statistics
  const lines = counted.weeks.flatMap(group => group.lines)
  const weeks = lines.flatMap(({ of }) => of)
  const average = ({ of, booked }: (typeof lines)[number]) => booked / of.length
  const scale = scaleOf(Math.max(...lines.map(average)))
  const wide = (plot.right - plot.left) / weeks.length
  const gap = Math.min(6, wide / 4)
  return (
    <figure class="sheet">
      <figcaption>
        {text.weekChart}
        {lines.length < weeks.length && <small>{text.wideBars}</small>}
      </figcaption>
      <svg class="chart" viewBox="0 0 340 190" role="img" aria-labelledby="weeks-title">
        <title id="weeks-title">{text.weekChartIs}</title>
        <Lines {...scale} />
        {lines.map(line => {
          const height = scale.heightOf(average(line))
          const x = drawn(plot.left + weeks.indexOf(line.of[0] ?? '') * wide + gap / 2)
          const width = drawn(line.of.length * wide - gap)
          return (
            <rect
              key={x}
              class="fill"
              {...{ x, width, height }}
              y={plot.floor - height}
              rx={drawn(Math.min(3, gap))}
            />
          )
        })}
        <text x={plot.left} y="180">
          {mondayInWords(locale, weeks.at(0) ?? '')}
        </text>
        <text x={plot.right} y="180" text-anchor="end">
          {mondayInWords(locale, weeks.at(-1) ?? '')}
        </text>
      </svg>
    </figure>
  )
}
