/** Where the bars of a chart stand, in units of its drawing. */
export const plot = { left: 28, right: 336, top: 24, floor: 160 } as const

/** A length for the drawing, as fine as an eye sees. */
export const drawn = (length: number): number => Math.round(length * 10) / 10

/** Lines of a chart at round numbers, from nought to at least the largest. */
export const scaleOf = (largest: number) => {
  const rough = Math.max(largest, 2) / 2
  const ten = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find(times => times * ten >= rough) ?? 10) * ten
  const heightOf = (value: number) => drawn(((plot.floor - plot.top) * value) / (2 * step))
  return { lines: [0, step, 2 * step], heightOf }
}

/** The lines behind the bars, each with its number. */
export const Lines = ({ lines, heightOf }: ReturnType<typeof scaleOf>) => (
  <>
    {lines.map(value => (
      <g key={value}>
        <path class="grid" d={`M${plot.left} ${plot.floor - heightOf(value)}H${plot.right}`} />
        <text x={plot.left - 6} y={plot.floor - heightOf(value) + 4} text-anchor="end">
          {value}
        </text>
      </g>
    ))}
  </>
)
