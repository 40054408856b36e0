import { without } from './candidates.ts'
import type { RuleName } from './engine/rules.ts'
import { stopsIn } from './engine/stops.ts'
import type { RosterProblem } from './read-problem.ts'

/** A position of a roster that one gives and another takes. */
export interface HandAsked {
  readonly positionId: number
  readonly fromPersonId: number
  readonly toPersonId: number
}

/**
 * Which hard rules each hand would break, were all of them done: what somebody gives counts against them no more. Nobody takes two.
 * Whoever does not belong to the roster's people has no right to hold its duty.
 */
export const stopsOfHands = (
  { problem, held, groupOf }: Pick<RosterProblem, 'problem' | 'held' | 'groupOf'>,
  hands: readonly HandAsked[],
): readonly (readonly RuleName[])[] => {
  const given = hands.map(({ positionId, fromPersonId }) => ({
    ...{ group: groupOf.get(positionId) ?? 0, person: fromPersonId },
  }))
  const left = <Some extends typeof held>(all: Some) =>
    given.reduce<typeof held>((some, { group, person }) => without(some, group, person), all)
  const stops = stopsIn({ ...problem, fixed: left(problem.fixed) }, left(held))
  return hands.map(({ positionId, toPersonId }) => {
    const group = groupOf.get(positionId)
    const known = problem.people.some(({ id }) => id === toPersonId)
    return group === undefined || !known ? ['qualification'] : stops(group, toPersonId)
  })
}
