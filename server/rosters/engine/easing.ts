import { easesOf } from './eases.ts'
import { elasticSheet, NOBODY, type Priced } from './elastic.ts'
import type { Ease, Held, Problem } from './problem.ts'
import { loadSolver, run } from './solver.ts'
import { weekInQuestion } from './week-in-question.ts'

/** A roster with one position more filled, all others as full as they were, and what had to be let go for it. */
export interface Filled {
  readonly held: readonly Held[]
  readonly eases: readonly Ease[]
}

/** Which group lacks somebody, and whether shifts of other weeks are in the way. */
interface Asked {
  readonly groupId: number
  readonly others: 'stay' | 'gone'
}

const loaded = loadSolver()
/** A park's week takes a tenth of one; so many are for a machine that does much else meanwhile. */
const SECONDS = 5

const heldOf = ({ place, known }: Priced): Held => ({ group: place.group.id, person: known.person.id })
const key = ({ group, person }: Held) => `${group} ${person}`

/** The cheapest week that fills a group by one, and whether anything has to be let go for it; 'none' when there is no such week. */
const cheapestWeek = async (problem: Problem, held: readonly Held[], asked: Asked) => {
  const week = weekInQuestion(problem, held, asked)
  if (week === null) return 'none'
  const highs = await loaded
  const sheet = elasticSheet(week)
  const found = run(highs, sheet, { seconds: SECONDS, start: null })
  const { values } = found
  const price = found.bound ?? 0
  if (!found.proved || values === null) return 'unknown'
  if (price > NOBODY / 2) return 'none'
  const taken = week.places.filter((_, n) => (values[n] ?? 0) > 0.5)
  const made = [...week.stands, ...taken.map(heldOf)]
  return { held: made, isFree: price < 1 }
}

/** Whether no roster fills it: even with all other weeks forgotten, and with the rules of the whole period, it asks for an easing. */
export const cannotBeFilled = async (problem: Problem, held: readonly Held[], groupId: number) => {
  const found = await cheapestWeek(problem, held, { groupId, others: 'gone' })
  return found === 'none' || (found !== 'unknown' && !found.isFree)
}

/**
 * The smallest easing within the week (R44): week cap 2, hours 3, day cap 4, rest 6, and of the cheapest the fewest changes. Null when
 * there is none, or what was found breaks a rule that nobody lets go.
 */
export const easingOf = async (
  problem: Problem,
  held: readonly Held[],
  groupId: number,
): Promise<Filled | null> => {
  const found = await cheapestWeek(problem, held, { groupId, others: 'stay' })
  if (typeof found === 'string') return null
  const [before, after] = [new Set(held.map(key)), new Set(found.held.map(key))]
  const changed = [
    ...found.held.filter(one => !before.has(key(one))),
    ...held.filter(one => !after.has(key(one))),
  ]
  const eases = easesOf(problem, found.held, new Set(changed.map(({ person }) => person)))
  return eases && { held: found.held, eases }
}
