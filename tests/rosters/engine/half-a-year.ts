import { chanceFrom } from '../../../server/rosters/engine/chance.ts'
import { loadsOf } from '../../../server/rosters/engine/loads.ts'
import type { Held, Outcome, Person, Problem, Shift } from '../../../server/rosters/engine/problem.ts'
import { stopsIn } from '../../../server/rosters/engine/stops.ts'
import { hoursOf, plainPerson, plainProblem, plainShift } from '../../setup/plain-roster.ts'

const WEEKS_OF_HISTORY = 12

/** Half a year in rosters of so many weeks: a quarter has thirteen. */
export const rosters = [4, 4, 5, 4, 4, 5]

/** How far apart those of a kind are by their share, the twelve weeks before and a roster together (R41). */
export interface Spread {
  readonly kind: string
  /** The last week of the roster, from 1. */
  readonly week: number
  readonly made: number
  /** When some of it has been declined and given to others. */
  readonly held: number
  /** The same among those who declined nothing: whoever declines is one who cannot be had like others. */
  readonly kept: number
}

const morning = [9, 12] as const
const afternoon = [14, 17] as const
const evening = [18, 21] as const

/** A registry window: every half day, Saturday's morning and two evenings, with one lawyer and two social workers each. */
const shiftsOf = (weeks: number): Shift[] =>
  Array.from({ length: weeks * 7 }, (_, day) => day).flatMap(day => {
    const weekday = day % 7
    const hours = [
      ...(weekday < 6 ? [morning] : []),
      ...(weekday < 5 ? [afternoon] : []),
      ...(weekday === 1 || weekday === 3 ? [evening] : []),
    ]
    return hours.map((at, nth) => {
      const id = day * 10 + nth * 2
      const shift = plainShift(id, day, at, weekday > 4 ? { weight: 1.5 } : {})
      const group = { under: 1000, over: null }
      return {
        ...shift,
        groups: [
          { ...group, id, qualifications: ['lawyer'], need: 1 },
          { ...group, id: id + 1, qualifications: ['social_worker'], need: 2 },
        ],
      }
    })
  })

/** Seven lawyers and twelve social workers, each with what they carried week by week; two give half as much as others. */
const crew = Array.from({ length: 19 }, (_, id) => ({
  id,
  kind: id < 7 ? 'lawyer' : 'social_worker',
  share: id === 6 || id === 18 ? 0.5 : 1,
}))

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** What is declined goes to whoever may and carries least by their share with it (R45); where nobody may it stays empty. */
const passOn = (problem: Problem, held: readonly Held[], { group, person }: Held): readonly Held[] => {
  const rest = held.filter(one => one.group !== group || one.person !== person)
  const stops = stopsIn(problem, rest)
  const loads = loadsOf(problem, rest)
  const weight = problem.shifts.find(({ groups }) => groups.some(({ id }) => id === group))?.weight ?? 0
  const level = ({ id, share, history }: Person) => ((loads.get(id)?.load ?? 0) + history + weight) / share
  const [next] = problem.people
    .filter(
      ({ id }) =>
        id !== person &&
        !rest.some(one => one.group === group && one.person === id) &&
        stops(group, id).length === 0,
    )
    .toSorted((one, other) => level(one) - level(other))
  return next ? [...rest, { group, person: next.id }] : rest
}

const spreadAmong = (
  problem: Problem,
  held: readonly Held[],
  kind: string,
  without: ReadonlySet<number> = new Set(),
): number => {
  const loads = loadsOf(problem, held)
  const levels = problem.people
    .filter(({ id, qualifications }) => !without.has(id) && qualifications.some(({ code }) => code === kind))
    .map(({ id, share, history }) => ((loads.get(id)?.load ?? 0) + history) / share)
  return Math.max(...levels) - Math.min(...levels)
}

/**
 * Rosters one after the other, with three in ten on leave for five days of each and one shift in twelve declined: how far
 * apart people of a kind, who can be had alike, are by each.
 */
export const liveThrough = async (
  lengths: readonly number[],
  { seed, solve }: { readonly seed: number; readonly solve: (problem: Problem) => Promise<Outcome> },
): Promise<Spread[]> => {
  const chance = chanceFrom(seed)
  const carried = new Map(crew.map(({ id }) => [id, [] as number[]]))
  const spreads: Spread[] = []
  for (const [nth, length] of lengths.entries()) {
    const days = length * 7
    const shifts = shiftsOf(length)
    const people = crew.map(({ id, kind, share }) => {
      const leave = Math.floor(chance() * days)
      const away = [{ kind: 'away' as const, during: hoursOf(leave, 0, 5 * 24) }]
      return plainPerson(id, {
        qualifications: [{ code: kind, during: hoursOf(0, 0, 24 * days) }],
        share,
        history: sum((carried.get(id) ?? []).slice(-WEEKS_OF_HISTORY)),
        ...(chance() < 0.3 && { away }),
      })
    })
    const problem = plainProblem(shifts, people, { days })
    const made = await solve(problem)
    const declined = made.held.filter(() => chance() < 1 / 12)
    const held = declined.reduce((now, one) => passOn(problem, now, one), made.held)
    const decliners = new Set(declined.map(({ person }) => person))
    for (const kind of ['lawyer', 'social_worker'])
      spreads.push({
        ...{ kind, week: sum(lengths.slice(0, nth + 1)) },
        made: spreadAmong(problem, made.held, kind),
        held: spreadAmong(problem, held, kind),
        kept: spreadAmong(problem, held, kind, decliners),
      })
    for (const { id } of crew)
      for (let week = 0; week < length; week++)
        carried.get(id)?.push(
          sum(
            shifts
              .filter(({ day }) => Math.floor(day / 7) === week)
              .filter(({ groups }) =>
                held.some(one => one.person === id && groups.some(({ id: group }) => group === one.group)),
              )
              .map(({ weight }) => weight),
          ),
        )
  }
  return spreads
}
