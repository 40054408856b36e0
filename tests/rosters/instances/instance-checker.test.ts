import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../../server/root.ts'
import { checkInstance } from './instance-checker.ts'

const first = readFileSync(join(root, 'tests/rosters/instances/instance-1.txt'), 'utf8')

/** Somebody who works on these days of instance 1, all others never. */
const works = (...days: number[]) => checkInstance(first, days.map(day => `A,${day},D\n`).join(''))
const broken = (...days: number[]) => works(...days).hard.filter(rule => rule.startsWith('A'))

it.each([
  { what: 'works 480 minutes, at least 3360', days: [0] },
  { what: 'works on day 0 off', days: [0, 1, 2, 3, 4, 7, 8] },
  { what: 'works too long in a row', days: [1, 2, 3, 4, 5, 6] },
  { what: 'works too short in a row', days: [2, 5, 6] },
  { what: 'is off too short', days: [1, 2, 4, 5] },
  { what: 'works 2 weekends of 1', days: [5, 6, 12, 13] },
  { what: 'works 4800 minutes of 4320', days: [1, 2, 3, 4, 6, 7, 8, 9, 11, 12] },
  { what: 'has two shifts on day 3', days: [3, 3] },
])('finds that somebody $what', ({ what, days }) => {
  expect(broken(...days).join('\n')).toContain(what)
})

it('finds nothing in what keeps every rule, and counts what it leaves open', () => {
  expect(broken(1, 2, 3, 4, 7, 8, 9)).toEqual([])
  // Of 71 places 64 stay empty at 100 each, and of 37 points of requests the four of days 2 and 3 are met.
  expect(works(1, 2, 3, 4, 7, 8, 9).cost).toBe(64 * 100 + 33)
})
