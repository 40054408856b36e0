import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type HalfHour, halvesIn, hoursOfHalves, rowsAround } from '../../server/availability/half-hours.ts'
import { hoursOfParts, type Part, partsIn, partsOf } from '../../server/availability/parts.ts'

const openings = [
  ...[1, 2, 3, 4, 5, 6].flatMap(weekday => [
    { weekday, from: '08:30', until: '11:30' },
    { weekday, from: '13:30', until: '17:00' },
    { weekday, from: '13:30', until: '16:30' },
  ]),
  ...[2, 3, 4, 5].map(weekday => ({ weekday, from: '18:30', until: '20:30' })),
  { weekday: 7, from: '09:00', until: '16:00' },
]
const parts = partsOf(openings)
const chosen = (choice: readonly boolean[]) => parts.filter((_, at) => choice[at])
const choices = fc.array(fc.boolean(), { minLength: parts.length, maxLength: parts.length })

it('a day has the parts that any place is open in, and noon parts one without a break', () => {
  const said = ({ weekday, part, from, until }: Part) => [weekday, part, from / 60, until / 60]
  expect(parts.filter(({ weekday }) => weekday === 2).map(said)).toEqual([
    [2, 0, 8.5, 11.5],
    [2, 1, 13.5, 17],
    [2, 2, 18.5, 20.5],
  ])
  expect(parts.filter(({ weekday }) => weekday === 7).map(said)).toEqual([
    [7, 0, 9, 12],
    [7, 1, 12, 16],
  ])
})

it('whoever works a part is there from a quarter of an hour before it until 45 minutes after it', () => {
  expect(hoursOfParts(parts.filter(({ weekday, part }) => weekday === 1 && part === 0))).toEqual([
    { weekday: 1, from: '08:15', until: '12:15' },
  ])
})

it('parts are ticked as they were, after they were hours and after they were half hours', () => {
  fc.assert(
    fc.property(choices, choice => {
      const hours = hoursOfParts(chosen(choice))
      expect(partsIn(parts, hours)).toEqual(chosen(choice))
      expect(hoursOfHalves(parts, halvesIn(parts, hours))).toEqual(hours)
    }),
  )
})

const halfHour = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), at: fc.integer({ min: 0, max: 47 }) })
const inOrder = (halves: readonly HalfHour[]) =>
  [...halves].sort((a, b) => a.weekday - b.weekday || a.from - b.from)

it('half hours are ticked as they were, after they were hours', () => {
  const any = fc.uniqueArray(halfHour, { selector: ({ weekday, at }) => weekday * 48 + at, maxLength: 90 })
  fc.assert(
    fc.property(any, ticked => {
      const halves = ticked.map(({ weekday, at }) => ({ weekday, from: at * 30 }))
      expect(halvesIn(parts, hoursOfHalves(parts, halves))).toEqual(inOrder(halves))
    }),
  )
})

it('a page shows whole hours around all that is open', () => {
  const rows = rowsAround(parts, [])
  expect([rows[0], rows.at(-1)]).toEqual([8 * 60, 20 * 60 + 30])
  expect(rowsAround([], [])).toHaveLength(26)
})
