import { expect, it } from 'vitest'
import { solveAside } from '../../../server/rosters/engine/solve-aside.ts'
import { often } from '../../setup/proof.ts'
import { liveThrough, rosters } from './half-a-year.ts'

const AN_EVENING = 1.5
/** The least that anybody of them has: an evening is twice as much to them. */
const HALF_A_SHARE = 0.5
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

    const greatest = (of: 'made' | 'kept' | 'held') => Math.max(...spreads.map(spread => spread[of]))
    expect(greatest('made')).toBeLessThanOrEqual(AN_EVENING)
    expect(greatest('kept')).toBeLessThanOrEqual(AN_EVENING / HALF_A_SHARE)
    // Whoever declines carries less by that, or nothing would be shown here.
    expect(greatest('held')).toBeGreaterThan(AN_EVENING)
  },
)
