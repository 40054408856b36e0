import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../server/root.ts'
import { solveAside } from '../../../server/rosters/engine/solve-aside.ts'
import { linesOf, readInstance } from '../../../server/rosters/read-instance.ts'
import { often } from '../../setup/proof.ts'
import { checkInstance } from '../instances/instance-checker.ts'
import { brokenBy, requestsCost } from './checker.ts'

const textOf = (number: number) =>
  readFileSync(join(root, `tests/rosters/instances/instance-${number}.txt`), 'utf8')

const optimal = [
  { number: 1, best: 607 },
  { number: 2, best: 828 },
  { number: 3, best: 1001 },
].slice(0, often({ proved: 3, tested: 1 }))

describe('public instances', () => {
  it.each(optimal)('instance $number is proved at $best', { timeout: 120_000 }, async ({ number, best }) => {
    const text = textOf(number)
    const instance = readInstance(text)

    const outcome = await solveAside(instance.problem, { seconds: 100 })

    expect(checkInstance(text, linesOf(instance, outcome.held))).toEqual({ hard: [], cost: best })
    expect(brokenBy(instance.problem, outcome.held)).toEqual([])
    expect([outcome.cost, requestsCost(instance.problem, outcome.held)]).toEqual([best, best])
    expect(outcome.proved).toBe(true)
  })
})
