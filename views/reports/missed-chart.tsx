import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { drawn, Lines, plot, scaleOf } from './chart-scale.tsx'
import type { Statistics } from './statistics.ts'
import { mondayInWords } from './weeks-in-words.ts'

/** More bars than this have no room for their numbers, which stand in the table. */
const NUMBERED = 8

/** How many in a hundred did not come, of those of whom it is known, for the weeks that are told together; nothing where it is not told. */
export const MissedChart = ({ visit: { locale }, counted }: { visit: Visit; counted: Statistics }) => {
  const text = textIn(locale).statistics
  const [held, missed] = [counted.kinds.indexOf('held'), counted.kinds.indexOf('missed')]
  if (held < 0 || missed < 0) return null
  const bars = counted.weeks.map(({ lines, ended }) => {
    const [came, not] = [ended[held] ?? 0, ended[missed] ?? 0]
    return { from: lines[0]?.of[0] ?? '', share: Math.round((100 * not) / (came + not)) }
  })
  const scale = scaleOf(Math.max(...bars.map(({ share }) => share)))
  const wide = (plot.right - plot.left) / bars.length
  const width = drawn(Math.min(34, wide * 0.75))
  return (
    <figure class="sheet meet">
      <figcaption>
        {text.missedChart}
        <small>{text.missedOf}</small>
      </figcaption>
      <svg class="chart" viewBox="0 0 340 190" role="img" aria-labelledby="missed-title">
        <title id="missed-title">
          {text.missedChartIs(bars.map(({ from, share }) => [mondayInWords(locale, from), share]))}
        </title>
        <Lines {...scale} />
        {bars.map(({ from, share }, n) => {
          const middle = drawn(plot.left + (n + 0.5) * wide)
          const height = scale.heightOf(share)
          return (
            <g key={from}>
              <rect
                class="fill"
                {...{ width, height }}
                x={drawn(middle - width / 2)}
                y={plot.floor - height}
                rx="3"
              />
              {bars.length <= NUMBERED && (
                <>
                  <text class="ink" x={middle} y={plot.floor - height - 6} text-anchor="middle">
                    {text.percent(share)}
                  </text>
                  <text x={middle} y="180" text-anchor="middle">
                    {mondayInWords(locale, from)}
                  </text>
                </>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
