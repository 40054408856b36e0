import { expect, it } from 'vitest'
import { costOf } from '../../../server/rosters/engine/cost.ts'
import { type Progress, solveAside } from '../../../server/rosters/engine/solve-aside.ts'
import { anyRoster, sizes } from '../../setup/any-roster.ts'

const threads = () => process.getActiveResourcesInfo().filter(kind => kind === 'MessagePort').length

it('a month of a small organisation is made and proved, with its progress told', async () => {
  const problem = anyRoster(sizes.A, 1)
  const seen: Progress[] = []
  const running = threads()

  const { held, cost, bound, proved } = await solveAside(problem, {
    seconds: 15,
    onProgress: progress => seen.push(progress),
  })

  expect(proved).toBe(true)
  expect(bound).toBeCloseTo(cost, 2)
  expect(costOf(problem, held)).toBeCloseTo(cost, 6)
  expect(seen[0]?.needed).toBe(
    problem.shifts.flatMap(({ groups }) => groups).reduce((sum, { need }) => sum + need, 0),
  )
  expect(threads()).toBe(running)
})

it('whoever stops it has the best roster that was met, and nothing runs on', async () => {
  const problem = anyRoster(sizes.B, 2)
  const running = threads()
  const stop = new AbortController()

  const { held, cost, proved } = await solveAside(problem, {
    seconds: 120,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })

  expect(proved).toBe(false)
  expect(held.length).toBeGreaterThan(0)
  expect(costOf(problem, held)).toBeCloseTo(cost, 6)
  expect(threads()).toBe(running)
})

it('whoever stopped it before it began gets what was fixed', async () => {
  const problem = anyRoster(sizes.A, 3)
  const { held, proved } = await solveAside(problem, { seconds: 5, signal: AbortSignal.abort() })
  expect({ held, proved }).toEqual({ held: problem.fixed, proved: false })
})
