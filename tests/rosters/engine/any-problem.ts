import fc from 'fast-check'
import type { Limits } from '../../../server/rosters/engine/limits.ts'
import type {
  Ease,
  Group,
  Held,
  Person,
  Problem,
  Shift,
  Span,
} from '../../../server/rosters/engine/problem.ts'

const DAY = 1440
const mostly = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 3 }, { arbitrary: other, weight: 1 })
const some = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength })

/** Hours of a day, as posts have them: a morning, one that meets it, an afternoon, two evenings of which one leaves no rest. */
const hours = [
  { kind: 'early', from: 510, until: 690 },
  { kind: 'noon', from: 660, until: 780 },
  { kind: 'late', from: 810, until: 990 },
  { kind: 'evening', from: 1080, until: 1230 },
  { kind: 'night', from: 1140, until: 1350 },
]

const anyGroup = fc.record({
  qualifications: fc.constantFrom<readonly string[]>(['law'], ['social'], ['law', 'social'], []),
  need: fc.integer({ min: 1, max: 2 }),
})

const anyShift = (days: number) =>
  fc.record({
    day: fc.nat(days - 1),
    at: fc.nat(hours.length - 1),
    duty: fc.nat(1),
    groups: fc.array(anyGroup, { minLength: 1, maxLength: 2 }),
  })

const anySpan = (days: number): fc.Arbitrary<Span> =>
  fc
    .record({
      day: fc.integer({ min: -1, max: days - 1 }),
      from: fc.nat(23),
      hours: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ day, from, hours }) => ({
      from: day * DAY + from * 60,
      until: day * DAY + (from + hours) * 60,
    }))

/** Those of volunteers (R40), and those of paid staff switched on besides. */
const anyLimits: fc.Arbitrary<Limits> = fc.record({
  mostAWeek: mostly<number | null>(3, fc.constantFrom(0, 1, 2, 4, null)),
  mostADay: mostly<number | null>(2, fc.constantFrom(1, null)),
  halvesADay: mostly(true, fc.constant(false)),
  restMinutes: mostly<number | null>(660, fc.constantFrom(null, 600)),
  leastMinutes: fc.constant(null),
  mostMinutes: mostly<number | null>(null, fc.integer({ min: 0, max: 900 })),
  leastInARow: mostly<number | null>(null, fc.constantFrom(1, 2)),
  mostInARow: mostly<number | null>(null, fc.integer({ min: 1, max: 3 })),
  leastDaysOffInARow: mostly<number | null>(null, fc.constantFrom(1, 2, 3)),
  mostWeekends: mostly<number | null>(null, fc.nat(1)),
  mostOfKind: mostly<Record<string, number>>({}, fc.record({ early: fc.nat(2), evening: fc.nat(1) })),
})

/** What was let go for somebody already (R44). */
const anyEase = (days: number): fc.Arbitrary<Ease> =>
  fc
    .record({
      rule: fc.constantFrom('week', 'day', 'rest'),
      on: fc.nat(days - 1),
      to: fc.integer({ min: 2, max: 4 }),
    })
    .map(({ rule, on, to }): Ease => {
      if (rule === 'week') return { person: 0, rule, week: Math.floor(on / 7), to }
      return rule === 'day'
        ? { person: 0, rule, day: on, to }
        : { person: 0, rule: 'rest', day: on, to: to * 200 }
    })

const anyPerson = (days: number): fc.Arbitrary<Omit<Person, 'id'>> =>
  fc.record({
    qualifications: some(
      fc.record({
        code: fc.constantFrom('law', 'social'),
        during: mostly<Span>({ from: -DAY, until: (days + 1) * DAY }, anySpan(days)),
      }),
      2,
    ),
    hours: mostly<readonly Span[] | null>(null, fc.array(anySpan(days), { maxLength: 8 })),
    away: some(fc.record({ during: anySpan(days), kind: fc.constantFrom('away', 'court') }), 2),
    cannot: some(fc.record({ during: anySpan(days), duty: fc.constantFrom(null, 0, 1) }), 1),
    taken: some(
      fc.record({
        during: anySpan(days).map(({ from }) => ({ from, until: from + 180 })),
        shift: fc.constantFrom(null, { evening: false, weight: 1 }),
      }),
      1,
    ),
    wishes: some(
      fc.record({
        during: anySpan(days),
        duty: fc.constantFrom(null, 0, 1),
        kind: fc.constantFrom(null, 'early'),
        cost: fc.constantFrom(2, -2, 6),
        asks: fc.constant<'no_shift'>('no_shift'),
      }),
      2,
    ),
    limits: anyLimits,
    eased: mostly<readonly Ease[]>([], some(anyEase(days), 3)),
    share: fc.constantFrom(1, 1, 0.5),
    history: fc.nat(12),
    worked: fc.nat(6),
  })

/** Some of its positions, each with somebody, whether they may or not; nobody twice, and no more than are needed. */
const someHeld = (
  groups: readonly Group[],
  people: number,
  draws: readonly (readonly [number, number])[],
) => {
  const held: Held[] = []
  for (const [which, person] of draws) {
    const group = groups[which % groups.length]
    if (group === undefined) continue
    const there = held.filter(one => one.group === group.id)
    if (there.length >= group.need || there.some(one => one.person === person % people)) continue
    held.push({ group: group.id, person: person % people })
  }
  return held
}

/** A small roster of one or two weeks, with everything in it that a rule reads; `fixed` obeys none (R40a). */
export const anyProblem: fc.Arbitrary<Problem> = fc.constantFrom(7, 10, 14).chain(days =>
  fc
    .record({
      firstWeekday: fc.integer({ min: 1, max: 7 }),
      drawn: fc.uniqueArray(anyShift(days), {
        ...{ minLength: 1, maxLength: 12 },
        selector: ({ day, at, duty }) => `${day} ${at} ${duty}`,
      }),
      people: fc.array(anyPerson(days), { minLength: 1, maxLength: 6 }),
      fixed: mostly<readonly [number, number][]>([], some(fc.tuple(fc.nat(50), fc.nat(50)), 3)),
      cannotFollow: mostly<Record<string, string[]>>({}, fc.constant({ late: ['early'], early: ['early'] })),
      apart: some(fc.tuple(fc.nat(50), fc.nat(50), fc.constantFrom('apart', 'together')), 1),
      fair: fc.boolean(),
    })
    .map(({ firstWeekday, drawn, people, fixed, cannotFollow, apart, fair }): Problem => {
      const shifts = drawn.map(({ day, at, duty, groups }, id): Shift => {
        const { kind = '', from = 0, until = 0 } = hours[at] ?? {}
        const isWeekend = (day + firstWeekday - 1) % 7 >= 5
        return {
          ...{ id, day, kind, duty },
          during: { from: day * DAY + from, until: day * DAY + until },
          evening: from >= 1080,
          weight: from >= 1080 || isWeekend ? 1.5 : 1,
          groups: groups.map((group, n) => ({ ...group, id: id * 10 + n, under: 1000, over: null })),
        }
      })
      const groups = shifts.flatMap(shift => shift.groups)
      return {
        ...{ days, firstWeekday, shifts, cannotFollow, fair },
        people: people.map((person, id) => ({ ...person, id })),
        pairs: apart
          .map(([one, other, kind]) => ({ one: one % people.length, other: other % people.length, kind }))
          .filter(({ one, other }) => one !== other)
          .map(({ one, other, kind }) => ({ people: [one, other], kind })),
        fixed: someHeld(groups, people.length, fixed),
        before: null,
      }
    }),
)
