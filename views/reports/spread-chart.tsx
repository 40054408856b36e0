import type { Spread } from '../../sql/reports/duties.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { drawn, Lines, plot, scaleOf } from './chart-scale.tsx'
import { mondayInWords } from './weeks-in-words.ts'

/** How far apart the most and the least lay, a bar for each roster. */
export const SpreadChart = ({ visit: { locale }, spreads }: { visit: Visit; spreads: readonly Spread[] }) => {
  const text = textIn(locale).statistics.fairness
  const scale = scaleOf(Math.max(...spreads.map(({ most, least }) => most - least)))
  const wide = (plot.right - plot.left) / spreads.length
  const width = drawn(Math.min(34, wide * 0.75))
  return (
    <figure class="sheet law">
      <figcaption>
        {text.chart}
        <small>{text.chartLead}</small>
      </figcaption>
      <svg class="chart" viewBox="0 0 340 190" role="img" aria-labelledby="spread-title">
        <title id="spread-title">{text.chartIs}</title>
        <Lines {...scale} />
        {spreads.map(({ rosterId, least, most }, n) => {
          const height = scale.heightOf(most - least)
          const x = drawn(plot.left + (n + 0.5) * wide - width / 2)
          return <rect key={rosterId} class="fill" {...{ x, width, height }} y={plot.floor - height} rx="3" />
        })}
        <text x={plot.left} y="180">
          {mondayInWords(locale, spreads.at(0)?.from ?? '')}
        </text>
        <text x={plot.right} y="180" text-anchor="end">
          {mondayInWords(locale, spreads.at(-1)?.from ?? '')}
        </text>
      </svg>
    </figure>
  )
}
