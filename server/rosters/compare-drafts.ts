import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { ChangedPosts, Comparison, DraftNumbers } from '../../views/rosters/comparison.ts'
import { loadsOf, spreadOf } from './engine/loads.ts'
import { together } from './engine/together.ts'
import { meets } from './engine/wishes.ts'
import type { RosterProblem } from './read-problem.ts'

const inTenths = (weight: number) => Math.round(weight * 10) / 10

/** How many shifts that somebody holds a wish of theirs speaks of: those that please, and those that do not. */
const wishesMet = ({ problem, held }: RosterProblem) => {
  const shiftOf = new Map(problem.shifts.flatMap(shift => shift.groups.map(({ id }) => [id, shift] as const)))
  const people = new Map(problem.people.map(person => [person.id, person]))
  const costs = held.flatMap(({ group, person }) => {
    const shift = shiftOf.get(group)
    const wishes = people.get(person)?.wishes ?? []
    return shift ? [wishes.filter(wish => wish.asks === 'no_shift' && meets(wish, shift))] : []
  })
  const count = (pleases: (cost: number) => boolean) =>
    costs.filter(met => met.some(({ cost }) => pleases(cost))).length
  return { liked: count(cost => cost < 0), disliked: count(cost => cost > 0) }
}

const taking = (positions: readonly PositionShown[]) =>
  positions.filter(({ cancelledAt }) => cancelledAt === null)

const numbersOf = (read: RosterProblem): DraftNumbers => {
  const positions = taking(read.positions)
  const filled = positions.filter(({ assignmentId }) => assignmentId !== null).length
  return {
    ...{ positions: positions.length, filled, lacking: positions.length - filled },
    ...{ spread: inTenths(spreadOf(read.problem, read.held)), ...wishesMet(read) },
  }
}

const peopleOf = (one: RosterProblem, other: RosterProblem): Comparison['people'] => {
  const loads = [one, other].map(read => loadsOf(read.problem, read.held))
  const carried = (at: number, personId: number) => inTenths(loads[at]?.get(personId)?.load ?? 0)
  return [...new Map([...one.names, ...other.names])]
    .map(([personId, name]) => ({ name, one: carried(0, personId), other: carried(1, personId) }))
    .filter(person => person.one + person.other > 0)
    .toSorted((a, b) => Math.abs(b.one - b.other) - Math.abs(a.one - a.other))
}

/** The posts of a draft by their hours and what they ask for. */
const postsOf = ({ positions }: RosterProblem) =>
  together(
    taking(positions),
    ({ starts, ends, qualifications }) =>
      `${starts.toMillis()} ${ends.toMillis()} ${[...qualifications].sort().join()}`,
  )
const whoIsIn = (posts: readonly PositionShown[] | undefined): ChangedPosts['one'] =>
  posts ? posts.map(({ person, firm }) => person ?? firm ?? '').toSorted() : null

const changedIn = (one: RosterProblem, other: RosterProblem): ChangedPosts[] => {
  const [these, those] = [postsOf(one), postsOf(other)]
  return [...new Set([...these.keys(), ...those.keys()])]
    .flatMap(key => {
      const [first] = these.get(key) ?? those.get(key) ?? []
      const [here, there] = [whoIsIn(these.get(key)), whoIsIn(those.get(key))]
      if (!first || here?.join() === there?.join()) return []
      const { starts, ends, qualifications } = first
      return [{ starts, ends, qualifications, one: here, other: there }]
    })
    .toSorted((a, b) => a.starts.toMillis() - b.starts.toMillis())
}

/** Two drafts of one duty side by side: their numbers, what each person carries, and the posts in which they differ. */
export const compareDrafts = (one: RosterProblem, other: RosterProblem): Comparison => ({
  ...{ one: numbersOf(one), other: numbersOf(other) },
  people: peopleOf(one, other),
  changed: changedIn(one, other),
})
