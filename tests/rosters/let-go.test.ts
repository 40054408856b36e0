import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayStarts } from '../../server/park-time.ts'
import type { Ease, Problem } from '../../server/rosters/engine/problem.ts'
import { weekOf } from '../../server/rosters/engine/schedule.ts'
import { easedFrom, easesFrom } from '../../server/rosters/let-go.ts'
import { plainShift } from '../setup/plain-roster.ts'

const DAYS = 28
const midnights = fc
  .integer({ min: 0, max: 800 })
  .map(later => dayStarts('2026-01-01')?.plus({ days: later }) ?? null)
  .filter(midnight => midnight !== null)

/** What may be let go in a roster of four weeks that begins on some day of some week, with a shift on each of its days. */
const lettingGo = fc.record({ midnight: midnights, day: fc.nat(DAYS - 1), to: fc.nat(700) }).chain(given => {
  const frame: Pick<Problem, 'firstWeekday' | 'shifts'> = {
    firstWeekday: given.midnight.weekday,
    shifts: Array.from({ length: DAYS }, (_, day) => plainShift(100 + day, day, [18, 21])),
  }
  const { day, to } = given
  const { id: shift = 0, during = { from: 0, until: 0 } } = frame.shifts[day] ?? {}
  const eases: readonly Ease[] = [
    { person: 1, rule: 'week', week: weekOf(frame, day), to },
    { person: 2, rule: 'day', day, to },
    { person: 3, rule: 'rest', day, to },
    { person: 4, rule: 'hours', shift, during },
  ]
  return fc.subarray([...eases]).map(some => ({ ...given, frame, eases: some }))
})

it('what is let go is kept by days and read back as it was, in whichever week and on whichever day a roster begins', () => {
  fc.assert(
    fc.property(lettingGo, ({ midnight, frame, eases }) => {
      const kept = easedFrom(eases, frame, midnight)

      expect(easesFrom(kept, frame, midnight)).toEqual(eases)
      for (const { rule, day } of kept) if (rule === 'week') expect(dayStarts(day)?.weekday).toBe(1)
    }),
  )
})

it('of a shift that is no more, nothing is let go', () => {
  const midnight = dayStarts('2026-11-30')
  if (!midnight) throw new Error('no such day')
  const frame = { firstWeekday: 1, shifts: [plainShift(100, 3, [18, 21])] }
  const kept = easedFrom(
    [{ person: 4, rule: 'hours', shift: 100, during: { from: 0, until: 1 } }],
    frame,
    midnight,
  )
  expect(easesFrom(kept, { ...frame, shifts: [] }, midnight)).toEqual([])
})
