import { expect, it } from 'vitest'
import { costsOf } from '../../../server/rosters/engine/cost.ts'
import { loadsOf } from '../../../server/rosters/engine/loads.ts'
import type { Person, Shift } from '../../../server/rosters/engine/problem.ts'
import { stopsOf } from '../../../server/rosters/engine/stops.ts'
import { hoursOf, noLimits, plainPerson, plainProblem, plainShift } from '../../setup/plain-roster.ts'

const morning = [9, 12] as const
const noon = [12, 15] as const
const evening = [18, 21] as const

/** Of somebody asked for the last of some shifts, holding all before. */
const stopsFrom = (shifts: readonly Shift[], more: Partial<Person> = {}, problem = {}) => {
  const held = shifts.slice(0, -1).map(({ id }) => ({ group: id, person: 1 }))
  return stopsOf(plainProblem(shifts, [plainPerson(1, more)], problem), held, shifts.at(-1)?.id ?? 0, 1)
}

const paid = (limits: Partial<Person['limits']>) => ({ limits: { ...noLimits, ...limits } })
const aDayEach = (...days: readonly number[]) => days.map(day => plainShift(day + 1, day, morning))
const kinds = (...all: readonly string[]) =>
  all.map((kind, day) => plainShift(day + 1, day, morning, { kind }))
const lawyer = { group: { qualifications: ['lawyer', 'notary'] } }

it.each([
  ['qualification', [plainShift(1, 0, morning, lawyer)], {}],
  [
    'qualification',
    [plainShift(1, 1, morning, lawyer)],
    { qualifications: [{ code: 'lawyer', during: hoursOf(0, 0, 24) }] },
  ],
  ['away', [plainShift(1, 0, morning)], { away: [{ kind: 'away', during: hoursOf(0, 11, 20) }] }],
  ['court', [plainShift(1, 0, morning)], { away: [{ kind: 'court', during: hoursOf(0, 8, 10) }] }],
  ['hours', [plainShift(1, 0, morning)], { hours: [hoursOf(0, 9, 11)] }],
  ['cannot', [plainShift(1, 0, morning)], { cannot: [{ duty: 1, during: hoursOf(0, 0, 24) }] }],
  ['taken', [plainShift(1, 0, morning)], { taken: [{ during: hoursOf(0, 10, 11), shift: null }] }],
  ['overlap', [plainShift(1, 0, morning), plainShift(2, 0, [11, 13])], {}],
  ['day', [plainShift(1, 0, morning), plainShift(2, 0, evening)], {}],
  ['day', [plainShift(1, 0, morning), plainShift(2, 0, noon), plainShift(3, 0, [15, 17])], {}],
  ['week', aDayEach(0, 2, 4, 6), {}],
  [
    'week',
    aDayEach(2),
    { taken: [0, 1, 3].map(day => ({ during: hoursOf(day, 9, 12), shift: { evening: false, weight: 1 } })) },
  ],
  ['rest', [plainShift(1, 0, evening), plainShift(2, 1, [7, 9])], {}],
  ['rest', [plainShift(2, 1, [7, 9]), plainShift(1, 0, evening)], {}],
  ['mostMinutes', aDayEach(0, 1), paid({ mostMinutes: 300 })],
  ['mostInARow', aDayEach(0, 1, 3, 2), paid({ mostInARow: 3 })],
  ['leastInARow', aDayEach(3), paid({ leastInARow: 2 })],
  ['leastDaysOffInARow', aDayEach(3, 5), paid({ leastDaysOffInARow: 2 })],
  ['mostWeekends', aDayEach(5, 13), paid({ mostWeekends: 1 })],
  ['mostOfKind', kinds('early', 'early'), paid({ mostOfKind: { early: 1 } })],
] as const)('%s stops somebody', (rule, shifts, more) => {
  expect(stopsFrom(shifts, more)).toEqual([rule])
})

it('what cannot follow stops whoever held what it cannot follow, and whoever holds what follows', () => {
  const problem = { cannotFollow: { late: ['early'] } }
  expect(stopsFrom(kinds('late', 'early'), paid({}), problem)).toEqual(['cannotFollow'])
  expect(stopsFrom(kinds('late', 'early').reverse(), paid({}), problem)).toEqual(['cannotFollow'])
  expect(stopsFrom(kinds('early', 'late'), paid({}), problem)).toEqual([])
})

it.each([
  ['two half-days of one day', [plainShift(1, 0, morning), plainShift(2, 0, noon)], {}],
  ['a third of a week, and one of the next', aDayEach(0, 2, 4, 7), {}],
  ['a morning eleven hours after an evening', [plainShift(1, 0, evening), plainShift(2, 1, [8, 12])], {}],
  [
    'hours that reach from one span into the next',
    [plainShift(1, 0, morning)],
    { hours: [hoursOf(0, 11, 13), hoursOf(0, 8, 11)] },
  ],
  [
    'any one of the qualifications',
    [plainShift(1, 0, morning, lawyer)],
    { qualifications: [{ code: 'notary', during: hoursOf(0, 0, 24) }] },
  ],
  ['a short run at an end of the period', aDayEach(0), paid({ leastInARow: 3, leastDaysOffInARow: 3 })],
  ['both days of one weekend', aDayEach(5, 6), paid({ mostWeekends: 1 })],
] as const)('%s stops nobody', (_, shifts, more) => {
  expect(stopsFrom(shifts, more)).toEqual([])
})

it('what is fixed obeys no rule and is counted by every rule', () => {
  const shifts = [...aDayEach(0, 1, 2, 3), plainShift(5, 4, morning)]
  const fixed = [1, 2, 3, 4].map(group => ({ group, person: 1 }))
  const problem = plainProblem(shifts, [plainPerson(1)], { fixed })
  expect(stopsOf(problem, fixed, 5, 1)).toEqual(['week'])
  expect(stopsOf(problem, [], 5, 1)).toEqual(['week'])
})

it('weight is asked of each by their share, after what they carried before, and within what they can', () => {
  const shifts = aDayEach(0, 1, 2, 3, 4, 5)
  const people = [plainPerson(1, { history: 4 }), plainPerson(2), plainPerson(3, { share: 2 })]
  const loads = loadsOf(plainProblem(shifts, people), [{ group: 1, person: 1 }])
  expect([...loads.values()].map(({ load, target }) => [load, Math.round(target * 100) / 100])).toEqual([
    [1, 4],
    [0, 3],
    [0, 3],
  ])
})

it('a roster costs what is unfilled, uneven, unwished, inexperienced, unwanted together and changed', () => {
  const shifts = [plainShift(1, 0, morning, { group: { need: 3 } }), plainShift(2, 1, morning)]
  const avoids = { during: hoursOf(0, 0, 24), duty: null, kind: null, cost: 3, asks: 'no_shift' } as const
  const people = [plainPerson(1, { worked: 0, wishes: [avoids] }), plainPerson(2, { worked: 2 })]
  const problem = plainProblem(shifts, people, {
    pairs: [{ people: [1, 2], kind: 'apart' }],
    before: { held: [{ group: 2, person: 1 }], stability: 40 },
    fair: false,
  })
  const held = [1, 2].map(person => ({ group: 1, person }))
  expect(costsOf(problem, held)).toEqual({
    cover: 2000,
    fairness: 0,
    wishes: 3,
    newcomers: 15,
    pairs: 12,
    changes: 40,
    minutes: 0,
  })
})
