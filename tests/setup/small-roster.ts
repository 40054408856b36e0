import { oneOf } from '../../server/rosters/engine/chance.ts'
import type { Limits } from '../../server/rosters/engine/limits.ts'
import type { Held, Pair, Person, Problem, Shift, Wish } from '../../server/rosters/engine/problem.ts'
import { hoursOf, noLimits, plainPerson, plainProblem, plainShift } from './plain-roster.ts'

const kinds = ['early', 'late'] as const
const starts = [
  [7, 11],
  [10, 14],
  [14, 18],
  [18, 22],
] as const

type Chance = () => number

const sometimes = <One>(chance: Chance, often: number, one: () => One): readonly One[] =>
  chance() < often ? [one()] : []
const upTo = (chance: Chance, most: number) => Math.floor(chance() * (most + 1))
const orNull = (chance: Chance, value: number) => (chance() < 0.35 ? value : null)

const limits = (chance: Chance): Limits => ({
  ...noLimits,
  mostAWeek: orNull(chance, 1 + upTo(chance, 2)),
  mostADay: orNull(chance, 1 + upTo(chance, 1)),
  halvesADay: chance() < 0.5,
  restMinutes: orNull(chance, 660),
  leastMinutes: orNull(chance, 480),
  mostMinutes: orNull(chance, 720),
  leastInARow: orNull(chance, 2 + upTo(chance, 1)),
  mostInARow: orNull(chance, 1 + upTo(chance, 2)),
  leastDaysOffInARow: orNull(chance, 2 + upTo(chance, 1)),
  mostWeekends: orNull(chance, upTo(chance, 1)),
  mostOfKind: chance() < 0.3 ? { early: upTo(chance, 2) } : {},
})

const wish = (days: number, chance: Chance): Wish => ({
  during: hoursOf(upTo(chance, days - 1), 0, 24 + 24 * upTo(chance, 1)),
  duty: oneOf([null, 1, 2], chance) ?? null,
  kind: oneOf([null, ...kinds], chance) ?? null,
  ...(chance() < 0.5
    ? { asks: 'no_shift', cost: upTo(chance, 6) - 3 }
    : { asks: 'shift', cost: upTo(chance, 3) }),
})

const elsewhere = (days: number, chance: Chance): Person['taken'][number] => {
  const [from, until] = oneOf(starts, chance) ?? [7, 11]
  const kind = chance() < 0.4 ? { kind: oneOf(kinds, chance) ?? 'early' } : {}
  const shift = chance() < 0.7 ? { evening: from >= 18, weight: 1.5, ...kind } : null
  return { during: hoursOf(upTo(chance, days + 1) - 2, from, until), shift }
}

const somebody = (id: number, days: number, chance: Chance): Person =>
  plainPerson(id, {
    qualifications: sometimes(chance, 0.7, () => ({ code: 'lawyer', during: hoursOf(0, 0, 24 * days) })),
    away: sometimes(chance, 0.2, () => ({ kind: 'away', during: hoursOf(upTo(chance, days), 0, 24) })),
    cannot: sometimes(chance, 0.2, () => ({ duty: 1, during: hoursOf(upTo(chance, days), 0, 24) })),
    taken: [
      ...sometimes(chance, 0.4, () => elsewhere(days, chance)),
      ...sometimes(chance, 0.3, () => elsewhere(days, chance)),
    ],
    wishes: [
      ...sometimes(chance, 0.6, () => wish(days, chance)),
      ...sometimes(chance, 0.4, () => wish(days, chance)),
    ],
    limits: limits(chance),
    share: oneOf([1, 1, 2, 0.5], chance) ?? 1,
    history: upTo(chance, 8) / 2,
    worked: upTo(chance, 4),
  })

const shift = (id: number, days: number, chance: Chance): Shift => {
  const group = {
    qualifications: chance() < 0.3 ? ['lawyer'] : [],
    need: 1 + upTo(chance, 1),
    under: 100,
    over: chance() < 0.3 ? 3 : null,
  }
  const more = chance() < 0.2 ? [{ ...group, id: id + 100, qualifications: ['lawyer'] }] : []
  const plain = plainShift(id, upTo(chance, days - 1), oneOf(starts, chance) ?? [7, 11], {
    kind: oneOf(kinds, chance) ?? 'early',
    duty: 1 + upTo(chance, 1),
    group,
  })
  return { ...plain, groups: [...plain.groups, ...more] }
}

/** Some of all who could be in some of all groups, never more in a group than it needs where nobody is too many. */
export const someHeld = (
  { shifts, people, fixed }: Problem,
  often: number,
  chance: Chance,
): readonly Held[] =>
  shifts
    .flatMap(({ groups }) => groups)
    .flatMap(({ id, need, over }) => {
      const stands = fixed.filter(({ group }) => group === id)
      const free = people.filter(person => !stands.some(one => one.person === person.id))
      const some = free.filter(() => chance() < often).map(person => ({ group: id, person: person.id }))
      return [...stands, ...(over === null ? some.slice(0, Math.max(0, need - stands.length)) : some)]
    })

/** A few people and shifts with every rule among their limits, so small that all its rosters can be looked at. */
export const smallRoster = (people: number, shifts: number, chance: Chance): Problem => {
  const days = 9
  const crew = Array.from({ length: people }, (_, at) => somebody(at + 1, days, chance))
  const pair = (): Pair => ({ people: [1, 2], kind: chance() < 0.5 ? 'apart' : 'together' })
  const bare = plainProblem(
    Array.from({ length: shifts }, (_, at) => shift(at + 1, days, chance)),
    crew,
    {
      days,
      firstWeekday: 1 + upTo(chance, 6),
      cannotFollow: chance() < 0.5 ? { late: ['early'] } : {},
      pairs: sometimes(chance, 0.4, pair),
      fair: chance() < 0.7,
    },
  )
  const fixed = someHeld(bare, 0.06, chance)
  const before = chance() < 0.3 ? { held: someHeld(bare, 0.3, chance), stability: 7 } : null
  return { ...bare, fixed, before }
}
