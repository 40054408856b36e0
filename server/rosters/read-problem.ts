import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { type Askable, askableFor } from '../../sql/rosters/askable.ts'
import { awayFor, hoursFor, takenFor } from '../../sql/rosters/askable-hours.ts'
import { limitsAmong, pairsAmong, wishesFor } from '../../sql/rosters/askable-wishes.ts'
import { type EasedShown, easingsOf } from '../../sql/rosters/easings.ts'
import { rulesOfRoster } from '../../sql/rosters/organisation-rules.ts'
import { type PositionShown, positionsOf } from '../../sql/rosters/positions.ts'
import { type RosterShown, rosterAt } from '../../sql/rosters/roster-shown.ts'
import { dayStarts } from '../park-time.ts'
import { easedBy } from './engine/eases.ts'
import type { Held, Person, Problem } from './engine/problem.ts'
import { together } from './engine/together.ts'
import { shiftsOf } from './groups.ts'
import { easesFrom } from './let-go.ts'
import { cannotFollowBy, dayPartOf, limitsFor } from './limits.ts'
import { isEvening } from './weights.ts'
import { wished } from './wished.ts'

/** A roster, and the problem that it is an answer to. */
export interface RosterProblem {
  readonly roster: RosterShown
  readonly problem: Problem
  /** Whoever holds something now, what stands and what is only planned. */
  readonly held: readonly Held[]
  /** Of cancelled shifts too. */
  readonly positions: readonly PositionShown[]
  /** The group of each position of a shift that takes place. */
  readonly groupOf: ReadonlyMap<number, number>
  /** The positions of each group, in their order. */
  readonly positionsIn: ReadonlyMap<number, readonly PositionShown[]>
  /** The rules that are let go in it (R44); the problem knows them. */
  readonly easings: readonly EasedShown[]
  /** What the people of the problem are called. */
  readonly names: ReadonlyMap<number, string>
}

type Read = Awaited<ReturnType<typeof readPeople>>

/** Everything that is known of those who may be asked, in a statement each. */
const readPeople = async (sql: Sql, { rosterId, dutyId, from, until }: RosterShown) => {
  const askable = await askableFor(sql, rosterId)
  const ids = askable.map(({ personId }) => personId)
  const [hours, away, taken, wishes, pairs, limits, asked] = await Promise.all([
    hoursFor(sql, rosterId, ids),
    awayFor(sql, rosterId, ids),
    takenFor(sql, rosterId, ids),
    wishesFor(sql, ids, { dutyId, from, until }),
    pairsAmong(sql, ids),
    limitsAmong(sql, ids),
    rulesOfRoster(sql, rosterId, ids),
  ])
  return { askable, hours, away, taken, wishes, pairs, limits, asked }
}

/** The rows of each person. */
const byPerson = <T extends { readonly personId: number }>(rows: readonly T[]) => {
  const groups = together(rows, ({ personId }) => personId)
  return (personId: number): readonly T[] => groups.get(personId) ?? []
}

type Days = Pick<Problem, 'days' | 'firstWeekday' | 'shifts'> & { readonly dates: readonly string[] }

const peopleOf = (read: Read, days: Days): Person[] => {
  const [hours, away, taken, wishes, limits] = [
    byPerson(read.hours),
    byPerson(read.away),
    byPerson(read.taken),
    byPerson(read.wishes),
    byPerson(read.limits),
  ]
  const own = new Set(read.asked.own)
  const spanOf = ({ from, until }: { from: number; until: number }) => ({ from, until })
  return read.askable.map(({ personId, name: _, qualifications, share, history, worked }: Askable) => ({
    ...{ id: personId, share, history, worked },
    qualifications: qualifications.map(({ code, ...during }) => ({ code, during: spanOf(during) })),
    hours: hours(personId).map(spanOf),
    away: away(personId).map(({ kind, ...during }) => ({ kind, during: spanOf(during) })),
    taken: taken(personId).map(({ weight, ...during }) => ({
      during: spanOf(during),
      shift:
        weight === null ? null : { evening: isEvening(during.from), weight, kind: dayPartOf(during.from) },
    })),
    ...wished(wishes(personId), days, days.shifts),
    limits: limitsFor(limits(personId)[0], own.has(personId) ? read.asked.rules : {}),
  }))
}

/** Standing, fixed by hand, offered, accepted, past: not for the engine to change. */
const stands = ({ state, fixed, starts }: PositionShown, now: DateTime) =>
  state !== 'planned' || fixed === true || starts <= now

/**
 * A roster as the problem that it answers, in a handful of statements whatever its size; null when there is none. To be handed to the
 * engine as it is: what is planned and not fixed is made anew.
 */
export const readProblem = async (
  sql: Sql,
  rosterId: number,
  now: DateTime,
): Promise<RosterProblem | null> => {
  const roster = await rosterAt(sql, rosterId)
  const midnight = roster && dayStarts(roster.from)
  if (!roster || !midnight) return null
  const [positions, easings, read] = await Promise.all([
    positionsOf(sql, rosterId),
    easingsOf(sql, rosterId),
    readPeople(sql, roster),
  ])
  const { shifts, positionsIn, groupOf } = shiftsOf(positions, { dutyId: roster.dutyId, midnight, now })
  const days = dayStarts(roster.until)?.diff(midnight, 'days').days ?? 0
  const dates = Array.from({ length: days }, (_, index) => midnight.plus({ days: index }).toISODate())
  const heldIn = (some: readonly PositionShown[]): Held[] =>
    some.flatMap(({ positionId, personId }) => {
      const group = groupOf.get(positionId)
      return personId === null || group === undefined ? [] : [{ group, person: personId }]
    })
  const frame = { days, firstWeekday: midnight.weekday, shifts }
  const problem: Problem = {
    ...frame,
    people: peopleOf(read, { ...frame, dates }),
    cannotFollow: cannotFollowBy(read.asked.rules),
    pairs: read.pairs.map(({ personId, withPersonId, kind }) => ({
      people: [personId, withPersonId],
      kind,
    })),
    fixed: heldIn(positions.filter(position => stands(position, now))),
    ...{ before: null, fair: true },
  }
  return {
    ...{ roster, positions, groupOf, positionsIn, easings, held: heldIn(positions) },
    names: new Map(read.askable.map(({ personId, name }) => [personId, name])),
    problem: easedBy(problem, easesFrom(easings, frame, midnight)),
  }
}
