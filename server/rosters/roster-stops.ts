import type { RuleStopping } from '../../views/rosters/reply.ts'
import { stopsIn } from './engine/stops.ts'
import { rulesSaid } from './lacks.ts'
import type { RosterProblem } from './read-problem.ts'
import type { Answering } from './reply-people.ts'

interface Put {
  readonly positionId: number
  readonly personId: number
}

/** Who may answer for a roster's positions: whoever is asked for any of them. */
export const answeringIn = ({ problem, names }: RosterProblem): Answering[] =>
  problem.people.map(({ id, qualifications }) => ({
    ...{ personId: id, name: names.get(id) ?? '' },
    qualifications: [...new Set(qualifications.map(({ code }) => code))],
  }))

/** Which rules stop somebody from a position of a roster, beside all who hold something of it and those who are put there besides. */
export const stopsBeside = (read: RosterProblem) => {
  const { problem, held, groupOf, names } = read
  const days = new Map(
    problem.shifts.flatMap(({ day, groups }) => groups.map(({ id }) => [id, day] as const)),
  )
  return (put: readonly Put[]) => {
    const more = put.flatMap(({ positionId, personId }) => {
      const group = groupOf.get(positionId)
      return group === undefined ? [] : [{ group, person: personId }]
    })
    const stops = stopsIn(problem, [...held, ...more])
    return (positionId: number, personId: number): readonly RuleStopping[] => {
      const group = groupOf.get(positionId)
      if (group === undefined || !names.has(personId)) return [{ rule: 'qualification', limit: 0 }]
      return rulesSaid(problem, { person: personId, rules: stops(group, personId) }, days.get(group) ?? 0)
    }
  }
}
