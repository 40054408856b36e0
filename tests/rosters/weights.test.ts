import { expect, it } from 'vitest'
import { isEvening } from '../../server/rosters/weights.ts'

it('a minute before the period’s first midnight has its own time of day', () => {
  expect([isEvening(-60), isEvening(-1440), isEvening(1440 + 1080)]).toEqual([true, false, true])
})
