import fc from 'fast-check'
import type { Span, WeekHours } from './plain-park.ts'

export const DAY = 1440
export const quarters = (least: number, most: number) =>
  fc.integer({ min: least / 15, max: most / 15 }).map(n => n * 15)
export const few = <T>(arbitrary: fc.Arbitrary<T>, most: number, least = 0) =>
  fc.array(arbitrary, { minLength: least, maxLength: most, size: 'max' })

export const overlap = (one: Span, other: Span) => one.from < other.to && other.from < one.to

/** Drops whatever overlaps another of its kind, as the exclusion constraints would refuse it. */
export const apart = <T extends Span>(spans: readonly T[], isOfAKind: (one: T, other: T) => boolean): T[] => {
  const kept: T[] = []
  for (const span of spans)
    if (!kept.some(other => isOfAKind(span, other) && overlap(span, other))) kept.push(span)
  return kept
}

const usual = [
  { from: 510, to: 690 },
  { from: 810, to: 1020 },
  { from: 480, to: 1200 },
  { from: 480, to: 1200 },
  { from: 540, to: 1260 },
]
const aroundMidnight = [
  { from: 0, to: DAY },
  { from: 1320, to: DAY },
  { from: 0, to: 120 },
]

/** A span of the hours of a day. */
export const anyHours: fc.Arbitrary<Span> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...usual) },
  { weight: 1, arbitrary: fc.constantFrom(...aroundMidnight) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(quarters(360, 1200), quarters(30, 600))
      .map(([from, long]) => ({ from, to: Math.min(from + long, DAY) })),
  },
)

/** Hours of a week: the same few spans on some of its days, at least so many. */
export const anyWeek = (least: number): fc.Arbitrary<WeekHours[]> =>
  fc
    .tuple(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: least }), few(anyHours, 3, 1))
    .map(([weekdays, spans]) => {
      const hours = weekdays.flatMap(weekday => spans.map(span => ({ weekday, ...span })))
      return apart(hours, (one, other) => one.weekday === other.weekday)
    })

const anySpanOf = (days: fc.Arbitrary<number>, long: fc.Arbitrary<number>): fc.Arbitrary<Span> =>
  fc.tuple(days, quarters(450, 1080), long).map(([day, at, minutes]) => {
    const from = day * DAY + at
    return { from, to: from + minutes }
  })

/** A span of the first days, by day, where most of what happens meets. */
export const anySpan = (least: number, most: number) =>
  anySpanOf(fc.integer({ min: 0, max: 3 }), quarters(least, most))

/** A span of leave or of a closure: short or long, in these days or around them, now and then without a beginning or an end. */
export const anyFact: fc.Arbitrary<Span> = fc.oneof(
  { weight: 5, arbitrary: anySpan(60, 600) },
  { weight: 4, arbitrary: anySpanOf(fc.integer({ min: -2, max: 6 }), quarters(15, 3 * DAY)) },
  { weight: 1, arbitrary: anySpan(15, 15).map(({ from }) => ({ from, to: Number.POSITIVE_INFINITY })) },
  { weight: 1, arbitrary: anySpan(15, 15).map(({ from }) => ({ from: Number.NEGATIVE_INFINITY, to: from })) },
)

/** Days on which something is valid: mostly always, else since, until, or for two days. */
export const anyDays: fc.Arbitrary<Span> = fc
  .record({
    kind: fc.constantFrom(...Array<'always'>(8).fill('always'), 'since', 'until', 'between'),
    day: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ kind, day }) => ({
    from: kind === 'since' || kind === 'between' ? day : Number.NEGATIVE_INFINITY,
    to: kind === 'until' ? day : kind === 'between' ? day + 2 : Number.POSITIVE_INFINITY,
  }))
