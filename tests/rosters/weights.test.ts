import { expect, it } from 'vitest'
import { isEvening, weightOf } from '../../server/rosters/weights.ts'
import { at } from '../setup/small-park.ts'

it('the greatest weight that applies is a shift’s (R41)', () => {
  const weights = [
    weightOf(at('2026-12-02 08:30'), false),
    weightOf(at('2026-12-02 17:59'), false),
    weightOf(at('2026-12-02 18:00'), false),
    weightOf(at('2026-12-05 09:00'), false),
    weightOf(at('2026-12-06 18:30'), true),
  ]
  expect(weights).toEqual([1, 1, 1.5, 1.5, 2])
})

it('a minute before the period’s first midnight has its own time of day', () => {
  expect([isEvening(-60), isEvening(-1440), isEvening(1440 + 1080)]).toEqual([true, false, true])
})
