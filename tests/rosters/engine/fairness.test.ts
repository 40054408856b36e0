import { expect, it } from 'vitest'
import { solveAside } from '../../../server/rosters/engine/solve-aside.ts'
import { often } from '../../setup/proof.ts'
import { liveThrough, rosters } from './half-a-year.ts'

const AN_EVENING = 1.5
const timeout = 1_200_000

const lives = Array.from({ length: often({ proved: 6, tested: 1 }) }, (_, nth) => 26 + nth)

it.each(lives)(
  'roster after roster, with leave and declines, people who can be had alike stay within an evening (%i)',
  {
    timeout,
  },
  async seed => {
    const spreads = await liveThrough(rosters.slice(0, often({ proved: 6, tested: 2 })), {
      seed,
      solve: problem => solveAside(problem, { seconds: 600 }),
    })

    expect(Math.max(...spreads.map(({ made }) => made))).toBeLessThanOrEqual(AN_EVENING)
    // What is declined does pull them apart, or nothing would be shown here.
    expect(Math.max(...spreads.map(({ held }) => held))).toBeGreaterThan(AN_EVENING)
  },
)
