import { indexOf, schedulesOf } from './known.ts'
import type { Held, Problem } from './problem.ts'
import { type RuleName, rules } from './rules.ts'

/** Which hard rules would be broken by a person in a group, given all that they hold there and elsewhere. */
export type Stops = (groupId: number, personId: number) => readonly RuleName[]

/**
 * Asked often of one roster: what each holds is gathered once. Somebody who is in the group already is judged as if they came to it;
 * whether the group has room is not asked. What is fixed is counted, whatever it breaks.
 */
export const stopsIn = (problem: Problem, held: readonly Held[]): Stops => {
  const index = indexOf(problem)
  const schedules = schedulesOf(index, held)
  return (groupId, personId) => {
    const place = index.places.get(groupId)
    const known = index.people.get(personId)
    const schedule = schedules.get(personId)
    if (!place || !known || !schedule)
      throw new Error(`no group ${groupId} or no person ${personId} in this problem`)
    const there = schedule.on(place.shift.day).includes(place.piece)
    if (there) schedule.remove(place.piece)
    const stopping = rules.filter(rule => rule.stops({ index, known, place, schedule }))
    if (there) schedule.add(place.piece)
    return stopping.map(({ name }) => name)
  }
}

/** The same of one person and one group. */
export const stopsOf = (
  problem: Problem,
  held: readonly Held[],
  groupId: number,
  personId: number,
): readonly RuleName[] => stopsIn(problem, held)(groupId, personId)
