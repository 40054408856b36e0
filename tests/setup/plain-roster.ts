import type { Group, Person, Problem, Shift } from '../../server/rosters/engine/problem.ts'

/** Nothing is asked of whoever has these. */
export const noLimits: Person['limits'] = {
  mostAWeek: null,
  mostADay: null,
  halvesADay: false,
  restMinutes: null,
  leastMinutes: null,
  mostMinutes: null,
  leastInARow: null,
  mostInARow: null,
  leastDaysOffInARow: null,
  mostWeekends: null,
  mostOfKind: {},
}

/** R40, as it holds for volunteers of whom nothing else was said. */
export const ofVolunteers: Person['limits'] = {
  ...noLimits,
  mostAWeek: 3,
  halvesADay: true,
  restMinutes: 660,
}

/** Somebody who can be had at any time and has done enough shifts to be no newcomer. */
export const plainPerson = (id: number, more: Partial<Person> = {}): Person => ({
  id,
  qualifications: [],
  hours: null,
  away: [],
  cannot: [],
  taken: [],
  wishes: [],
  limits: ofVolunteers,
  share: 1,
  history: 0,
  worked: 10,
  ...more,
})

/** Hours of a day, in minutes of the period. */
export const hoursOf = (day: number, from: number, until: number) => ({
  from: day * 1440 + from * 60,
  until: day * 1440 + until * 60,
})

/** A shift whose one group has its number. */
export const plainShift = (
  id: number,
  day: number,
  [from, until]: readonly [number, number],
  { group, ...more }: Partial<Shift> & { readonly group?: Partial<Group> } = {},
): Shift => ({
  id,
  day,
  during: hoursOf(day, from, until),
  kind: '',
  evening: from >= 18,
  weight: from >= 18 ? 1.5 : 1,
  duty: 1,
  groups: [{ id, qualifications: [], need: 1, under: 1000, over: null, ...group }],
  ...more,
})

/** Two weeks from a Monday. */
export const plainProblem = (
  shifts: readonly Shift[],
  people: readonly Person[],
  more: Partial<Problem> = {},
): Problem => ({
  days: 14,
  firstWeekday: 1,
  shifts,
  people,
  cannotFollow: {},
  pairs: [],
  fixed: [],
  before: null,
  fair: true,
  ...more,
})
