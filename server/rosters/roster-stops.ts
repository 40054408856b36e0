import type { RuleStopping } from '../../views/rosters/reply.ts'
import type { Held, Person } from './engine/problem.ts'
import type { RuleName } from './engine/rules.ts'
import { stopsIn } from './engine/stops.ts'
import type { RosterProblem } from './read-problem.ts'
import type { Answering } from './reply-people.ts'

interface Put {
  readonly positionId: number
  readonly personId: number
}

/** Who holds what of a roster now, planned or more. */
const heldNow = ({ positions, groupOf, names }: RosterProblem): Held[] =>
  positions.flatMap(({ positionId, personId }) => {
    const group = groupOf.get(positionId)
    return group === undefined || personId === null || !names.has(personId)
      ? []
      : [{ group, person: personId }]
  })

/** Who may answer for a roster's positions: whoever is asked for any of them. */
export const answeringIn = ({ problem, names }: RosterProblem): Answering[] =>
  problem.people.map(({ id, qualifications }) => ({
    ...{ personId: id, name: names.get(id) ?? '' },
    qualifications: [...new Set(qualifications.map(({ code }) => code))],
  }))

const limitOf = (rule: RuleName, { limits }: Person) => {
  if (rule === 'week') return limits.mostAWeek ?? 0
  return rule === 'rest' ? (limits.restMinutes ?? 0) : 0
}

/** Which rules stop somebody from a position of a roster, beside all who hold something of it and those who are put there besides. */
export const stopsBeside = (read: RosterProblem) => {
  const { problem, groupOf } = read
  const people = new Map(problem.people.map(person => [person.id, person]))
  const held = heldNow(read)
  return (put: readonly Put[]) => {
    const more = put.flatMap(({ positionId, personId }) => {
      const group = groupOf.get(positionId)
      return group === undefined ? [] : [{ group, person: personId }]
    })
    const stops = stopsIn(problem, [...held, ...more])
    return (positionId: number, personId: number): readonly RuleStopping[] => {
      const group = groupOf.get(positionId)
      const person = people.get(personId)
      if (group === undefined || !person) return [{ rule: 'qualification', limit: 0 }]
      return stops(group, personId).map(rule => ({ rule, limit: limitOf(rule, person) }))
    }
  }
}
