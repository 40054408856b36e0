import { chanceFrom, oneOf } from '../../server/rosters/engine/chance.ts'
import type { Person, Problem, Shift, Wish } from '../../server/rosters/engine/problem.ts'
import { hoursOf, ofVolunteers, plainPerson, plainProblem, plainShift } from './plain-roster.ts'

/** How large a park is, and how long it makes its roster for. */
export interface Size {
  readonly people: number
  readonly weeks: number
}

/** The sizes that are measured: a small organisation's month, a park's quarter, that of several, that of a county. */
export const sizes = {
  A: { people: 12, weeks: 4 },
  B: { people: 40, weeks: 13 },
  C: { people: 150, weeks: 13 },
  D: { people: 400, weeks: 13 },
} as const

const trades = ['lawyer', 'social_worker', 'mediator'] as const
const always = (days: number) => ({ from: -14 * 1440, until: (days + 14) * 1440 })

const span = (day: number, chance: () => number) =>
  oneOf([hoursOf(day, 0, 13), hoursOf(day, 12, 24), hoursOf(day, 0, 24)], chance) ?? hoursOf(day, 0, 24)

const wishOf = (day: number, chance: () => number): Wish => ({
  during: span(day, chance),
  duty: null,
  kind: null,
  cost: oneOf([-2, 2, 4], chance) ?? 2,
  asks: 'no_shift',
})

const somebody = (id: number, days: number, chance: () => number): Person => {
  const weekdays = Array.from({ length: 7 }, (_, weekday) => (chance() < (weekday < 5 ? 0.6 : 0.45) ? 1 : 0))
  const every = Array.from({ length: days }, (_, day) => day)
  const leave = Math.floor(chance() * days)
  const skills = trades.filter(() => chance() < 0.45)
  return plainPerson(id, {
    qualifications: skills.map(code => ({ code, during: always(days) })),
    hours: every
      .filter(day => weekdays[day % 7])
      .map(day => (chance() < 0.6 ? hoursOf(day, 0, 24) : span(day, chance))),
    away: chance() < 0.5 ? [{ kind: 'away', during: hoursOf(leave, 0, 24 * Math.ceil(chance() * 10)) }] : [],
    taken: every.filter(() => chance() < 0.02).map(day => ({ during: hoursOf(day, 14, 16), shift: null })),
    wishes: every.filter(() => chance() < 0.08).map(day => wishOf(day, chance)),
    limits: { ...ofVolunteers, mostAWeek: chance() < 0.2 ? 2 : 3 },
    history: Math.floor(chance() * 24) / 2,
    worked: chance() < 0.15 ? 1 : 20,
  })
}

const hours = [
  [9, 12],
  [14, 17],
  [18, 21],
] as const

/** A duty is held at its own hours of its own weekdays, by one to three people. */
const shiftsOf = (duty: number, days: number, first: number, chance: () => number): Shift[] => {
  const weekdays = Array.from({ length: 7 }, (_, weekday) => chance() < (weekday < 5 ? 0.8 : 0.35))
  const kept = hours.filter(() => chance() < 0.6)
  const needs = kept.map(() => 1 + Math.floor(chance() * 2))
  const asks = trades.filter(() => chance() < 0.4)
  return Array.from({ length: days }, (_, day) => day)
    .filter(day => weekdays[day % 7])
    .flatMap(day => kept.map((at, number) => [day, at, needs[number] ?? 1] as const))
    .map(([day, at, need], number) => {
      const weight = day % 7 >= 5 || at[0] >= 18 ? 1.5 : 1
      return plainShift(first + number, day, at, { duty, weight, group: { qualifications: asks, need } })
    })
}

const positionsIn = (shifts: readonly Shift[]) =>
  shifts.flatMap(({ groups }) => groups).reduce((sum, { need }) => sum + need, 0)

/** A roster to be made of people with trades, hours, leave, wishes and a past; the same from the same seed. */
export const anyRoster = ({ people, weeks }: Size, seed: number): Problem => {
  const chance = chanceFrom(seed)
  const days = weeks * 7
  const crew = Array.from({ length: people }, (_, at) => somebody(at + 1, days, chance))
  const shifts: Shift[] = []
  // As many positions as two thirds of what everybody together could hold.
  for (let duty = 1; positionsIn(shifts) < people * weeks * 1.75; duty++)
    shifts.push(...shiftsOf(duty, days, shifts.length + 1, chance))
  return plainProblem(shifts, crew, { days })
}
