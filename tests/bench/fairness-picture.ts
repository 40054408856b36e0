import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../server/root.ts'
import { solveAside } from '../../server/rosters/engine/solve-aside.ts'
import { liveThrough, rosters, type Spread } from '../rosters/engine/half-a-year.ts'

/** In pixels: the picture, and what is kept free around the lines. */
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 400, 48, 104, 64, 116]
const WEEKS = rosters.reduce((sum, weeks) => sum + weeks, 0)
const MOST = 7

const across = (week: number) => LEFT + (week / WEEKS) * (WIDTH - LEFT - RIGHT)
const up = (weight: number) => HEIGHT - BOTTOM - (weight / MOST) * (HEIGHT - TOP - BOTTOM)

const text = (at: readonly [number, number], words: string, more = '') =>
  `<text x="${at[0]}" y="${at[1]}" ${more}>${words}</text>`

const rule = (weight: number, more: string) =>
  `<line x1="${across(0)}" x2="${across(WEEKS)}" y1="${up(weight)}" y2="${up(weight)}" ${more}/>`

/** The greatest over all lives and both trades, roster by roster. */
const greatest = (spreads: readonly Spread[], of: Line['of']) =>
  [...new Set(spreads.map(({ week }) => week))].map(week => ({
    week,
    weight: Math.max(...spreads.filter(one => one.week === week).map(one => one[of])),
  }))

const lineOf = (points: readonly { readonly week: number; readonly weight: number }[], look: string) =>
  `<polyline fill="none" ${look} points="${points.map(({ week, weight }) => `${across(week)},${up(weight)}`).join(' ')}"/>` +
  points
    .map(
      ({ week, weight }) =>
        `<circle cx="${across(week)}" cy="${up(weight)}" r="3.5" fill="#fff" ${look.replace(/stroke-dasharray="[^"]*"/, '')}/>`,
    )
    .join('')

interface Line {
  readonly of: 'made' | 'kept' | 'held'
  readonly colour: string
  /** Attributes of its stroke. */
  readonly look: string
  readonly says: string
}

/** From the best to the worst, with how each is drawn and what it is of. */
const lines: readonly Line[] = [
  { of: 'made', colour: '#00695c', look: 'stroke-width="2.5"', says: 'as each roster is made' },
  {
    of: 'kept',
    colour: '#1f4e9c',
    look: 'stroke-width="2" stroke-dasharray="7 4"',
    says: 'when one shift in twelve was declined and given to others: among those who declined nothing',
  },
  {
    of: 'held',
    colour: '#8a5a00',
    look: 'stroke-width="2" stroke-dasharray="2 4"',
    says: 'the same with whoever declined, who carry less',
  },
]

const drawn = (spreads: readonly Spread[], lives: number) => {
  const weights = Array.from({ length: MOST + 1 }, (_, weight) => weight)
  const weeks = [...new Set(spreads.map(({ week }) => week))]
  const within = (weight: number, says: string) =>
    `${rule(weight, 'stroke="#b00020"')}${text([across(WEEKS) + 8, up(weight) + 4], says, 'fill="#b00020"')}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" fill="#333">
<title>How far apart people are by their share, over half a year of rosters</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${text([LEFT, 24], 'How far apart people are: weight by share, twelve weeks before and the roster together', 'font-size="15"')}
${text([LEFT, 44], `the greatest of ${lives} half-years with 7 lawyers and 12 social workers each`, 'fill="#555"')}
${weights.map(weight => rule(weight, 'stroke="#ddd"') + text([LEFT - 20, up(weight) + 4], String(weight))).join('\n')}
${within(1.5, 'an evening')}
${within(3, 'to half a share')}
${weeks.map(week => text([across(week), HEIGHT - BOTTOM + 20], `week ${week}`, 'text-anchor="middle"')).join('\n')}
${lines.map(({ of, colour, look }) => lineOf(greatest(spreads, of), `stroke="${colour}" ${look}`)).join('\n')}
${lines
  .map(({ colour, look, says }, nth) => {
    const y = HEIGHT - 64 + 22 * nth
    const stroke = `<line x1="${LEFT}" x2="${LEFT + 36}" y1="${y - 4}" y2="${y - 4}" stroke="${colour}" ${look}/>`
    return stroke + text([LEFT + 46, y], says)
  })
  .join('\n')}
</svg>
`
}

/** npx tsx tests/bench/fairness-picture.ts: lives through half-years of rosters and draws docs/pictures/fairness.svg. */
const draw = async () => {
  const spreads: Spread[] = []
  const lives = [26, 27, 28, 29, 30, 31]
  for (const seed of lives) {
    const solve = (problem: Parameters<typeof solveAside>[0]) => solveAside(problem, { seconds: 600 })
    spreads.push(...(await liveThrough(rosters, { seed, solve })))
  }
  writeFileSync(join(root, 'docs/pictures/fairness.svg'), drawn(spreads, lives.length))
  process.stdout.write(`${JSON.stringify(spreads)}\n`)
}

await draw()
