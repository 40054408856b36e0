import type { Group, Held, Person, Problem, Shift, Span } from './problem.ts'
import { type Piece, pieceElsewhere, pieceOf, Schedule } from './schedule.ts'
import { together } from './together.ts'

/** A group with the shift that it is of. */
export interface Place {
  readonly shift: Shift
  readonly group: Group
  readonly piece: Piece
}

/** Somebody with what stands whatever is made: fixed shifts, and those elsewhere. No rule is asked about these, every rule counts them. */
export interface Known {
  readonly person: Person
  /** Neighbouring hours as one: a shift may reach from one into the next. Null: at any time. */
  readonly hours: readonly Span[] | null
  readonly stands: Schedule
  /** The groups in which they are fixed. */
  readonly fixed: readonly Place[]
}

/** A problem with its people and groups found by id. */
export interface Index {
  readonly problem: Problem
  readonly places: ReadonlyMap<number, Place>
  readonly people: ReadonlyMap<number, Known>
}

const joined = (spans: readonly Span[]): readonly Span[] => {
  const sorted = [...spans].sort((one, other) => one.from - other.from)
  const merged: { from: number; until: number }[] = []
  for (const { from, until } of sorted) {
    const last = merged.at(-1)
    if (last && from <= last.until) last.until = Math.max(last.until, until)
    else merged.push({ from, until })
  }
  return merged
}

const knownOf = (person: Person, fixed: readonly Place[]): Known => {
  const stands = new Schedule()
  for (const { piece } of fixed) stands.add(piece)
  for (const taken of person.taken) {
    const piece = pieceElsewhere(taken)
    if (piece) stands.add(piece)
  }
  return { person, hours: person.hours && joined(person.hours), stands, fixed }
}

const placesOf = ({ shifts }: Problem): ReadonlyMap<number, Place> =>
  new Map(
    // A piece for each group: whoever is in one of a shift does not come to another of it as if they were not there.
    shifts.flatMap(shift =>
      shift.groups.map(group => [group.id, { shift, group, piece: pieceOf(shift) }] as const),
    ),
  )

/** The places of each person; groups that are none are left out. */
export const placesByPerson = (
  places: ReadonlyMap<number, Place>,
  held: readonly Held[],
): ReadonlyMap<number, readonly Place[]> => {
  const found = new Map<number, Place[]>()
  for (const [person, theirs] of together(held, ({ person }) => person))
    found.set(
      person,
      theirs.flatMap(({ group }) => places.get(group) ?? []),
    )
  return found
}

const indexes = new WeakMap<Problem, Index>()

/** The same problem, to be asked by id; made once for each. */
export const indexOf = (problem: Problem): Index => {
  const made = indexes.get(problem)
  if (made) return made
  const places = placesOf(problem)
  const fixed = placesByPerson(places, problem.fixed)
  const people = new Map(
    problem.people.map(person => [person.id, knownOf(person, fixed.get(person.id) ?? [])]),
  )
  const index = { problem, places, people }
  indexes.set(problem, index)
  return index
}

/** What each person holds by a roster, with what stands: schedules of their own, to be added to. */
export const schedulesOf = (index: Index, held: readonly Held[]): ReadonlyMap<number, Schedule> => {
  const theirs = placesByPerson(index.places, held)
  return new Map(
    [...index.people.values()].map(known => {
      const schedule = new Schedule()
      for (const piece of known.stands.all()) schedule.add(piece)
      for (const place of theirs.get(known.person.id) ?? [])
        if (!known.fixed.includes(place)) schedule.add(place.piece)
      return [known.person.id, schedule]
    }),
  )
}
