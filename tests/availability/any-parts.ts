import fc from 'fast-check'
import {
  anyDays,
  anyFact,
  anyHours,
  anySpan,
  anyWeek,
  apart,
  DAY,
  few,
  overlap,
  quarters,
} from './any-hours.ts'

const onceIn = (many: number) => fc.integer({ min: 1, max: many }).map(n => n === 1)

export const anyPlace = fc.record({
  worksOnMakeUpDays: fc.boolean(),
  openings: anyWeek(5),
  specialOpenings: few(fc.tuple(fc.integer({ min: 0, max: 4 }), anyHours), 2).map(openings =>
    apart(
      openings.map(([day, hours]) => ({ day, ...hours })),
      (one, other) => one.day === other.day,
    ),
  ),
  closures: few(anyFact, 1),
})

const qualifications = ['lawyer', 'mediator', 'counsellor'] as const
const uses = ['mediation', 'counselling', 'waiting'] as const

export const anyPerson = fc.record({
  standing: fc.constantFrom('active', 'active', 'active', 'active', 'active', 'paused', 'left'),
  speaksDialect: onceIn(3),
  hours: fc
    .tuple(anyWeek(5), anyDays, anyWeek(0), anyDays)
    .map(([week, valid, another, since]) =>
      apart(
        [...week.map(hours => ({ ...hours, valid })), ...another.map(hours => ({ ...hours, valid: since }))],
        (one, other) => one.weekday === other.weekday && overlap(one.valid, other.valid),
      ),
    ),
  extra: few(anySpan(60, 300), 1),
  leave: few(anyFact, 1),
  certificates: fc
    .record({
      lawyer: anyDays,
      mediator: anyDays,
      counsellor: anyDays,
      held: fc.subarray([...qualifications], { minLength: 1 }),
    })
    .map(({ held, ...valid }) => held.map(qualification => ({ qualification, valid: valid[qualification] }))),
})

export const anyRoom = fc.record({ place: fc.constantFrom(1, 1, 2), use: fc.constantFrom(...uses) })

const anyLine = (words: readonly string[]) =>
  fc.record({
    accepts: fc.subarray([...words], { minLength: 1 }),
    number: fc.constantFrom(1, 1, 1, 1, 1, 2),
  })

export const anyService = fc.record({
  place: fc.constantFrom(1, 1, 2),
  minutes: fc.constantFrom(15, 30, 45, 60, 90),
  before: fc.constantFrom(0, 0, 10, 15),
  after: fc.constantFrom(0, 10, 15, 45),
  every: fc.constantFrom(15, 20, 30, 60),
  lead: fc.constantFrom(0, 30, 120, 120, 600, DAY),
  horizon: fc.constantFrom(1, 2, 4, 6),
  closed: onceIn(12),
  hours: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: anyWeek(2) }),
  people: fc.oneof(
    { weight: 3, arbitrary: few(anyLine(qualifications), 1, 1) },
    { weight: 2, arbitrary: few(anyLine(qualifications), 3) },
  ),
  rooms: fc.oneof(
    { weight: 2, arbitrary: few(anyLine(uses), 1) },
    { weight: 1, arbitrary: few(anyLine(uses), 2) },
  ),
  strangers: few(fc.integer({ min: 1, max: 5 }), 1),
  fedBy: fc.constantFrom(null, null, 1),
})

/** One in three is where the nights are watched (R9a), some of these not for long. */
export const anyDuty = fc.record({
  place: fc.constantFrom(1, 1, 2),
  purpose: fc.constantFrom('post', 'safety', 'second_person'),
  until: fc.constantFrom(...Array<number>(4).fill(Number.POSITIVE_INFINITY), 1, 2),
})

const states = ['offered', 'standing', 'accepted', 'accepted', 'worked', 'declined', 'withdrawn', 'expired']

/** A shift with whom it asks, and what those do inside it. Who said no may have been left a claim: the rule is of the state. */
export const anyShift = fc.record({
  duty: fc.constantFrom(1, 1, 1, 2),
  published: fc.constantFrom(true, true, false),
  cancelled: onceIn(4),
  during: anySpan(120, 480),
  assigned: few(
    fc.record({
      who: fc.nat(5),
      state: fc.constantFrom(...states),
      claims: fc.constantFrom(true, true, true, false),
      busy: few(fc.record({ at: quarters(0, 300), minutes: quarters(15, 90) }), 2),
    }),
    4,
    2,
  ),
})
