import { indexOf, schedulesOf } from './known.ts'
import type { Held, Limits, Person, Problem, Span } from './problem.ts'
import type { RuleName } from './rules.ts'
import { type Piece, weekOf } from './schedule.ts'
import { stopsIn } from './stops.ts'

/** One rule let go for one person, by as much as it takes (R44): what a button applies. */
export type Ease =
  | { readonly person: number; readonly rule: 'week'; readonly week: number; readonly to: number }
  | { readonly person: number; readonly rule: 'day'; readonly day: number; readonly to: number }
  | { readonly person: number; readonly rule: 'rest'; readonly to: number }
  | { readonly person: number; readonly rule: 'hours'; readonly during: Span }

const limitsWith = (limits: Limits, ease: Ease): Limits => {
  const { mostAWeek, mostADay, restMinutes } = limits
  if (ease.rule === 'week')
    return { ...limits, mostAWeek: mostAWeek === null ? null : Math.max(ease.to, mostAWeek) }
  if (ease.rule === 'rest')
    return { ...limits, restMinutes: restMinutes === null ? null : Math.min(ease.to, restMinutes) }
  if (ease.rule === 'hours') return limits
  return { ...limits, mostADay: mostADay === null ? null : Math.max(ease.to, mostADay), halvesADay: false }
}

const personWith = (person: Person, ease: Ease): Person => {
  if (ease.person !== person.id) return person
  const more = ease.rule === 'hours' ? [ease.during] : []
  return {
    ...person,
    limits: limitsWith(person.limits, ease),
    hours: person.hours && [...person.hours, ...more],
  }
}

/** The same problem with these rules let go. */
export const easedBy = (problem: Problem, eases: readonly Ease[]): Problem => ({
  ...problem,
  people: problem.people.map(person => eases.reduce(personWith, person)),
})

/** The shortest time from an evening's end to what is on the next day. */
const shortestRest = (pieces: readonly Piece[]): number =>
  Math.min(
    ...pieces.flatMap(evening =>
      pieces
        .filter(({ day }) => evening.evening && day === evening.day + 1)
        .map(({ during }) => during.from - evening.during.until),
    ),
  )

/** What a roster has to have let go for one of its shifts; null: what is never let go. */
const easeFor = (
  problem: Problem,
  pieces: readonly Piece[],
  { group, person }: Held,
  rule: RuleName,
): Ease | null => {
  const shift = indexOf(problem).places.get(group)?.shift
  if (shift === undefined) return null
  const { day, during } = shift
  const week = weekOf(problem, day)
  switch (rule) {
    case 'week':
      return { person, rule, week, to: pieces.filter(piece => weekOf(problem, piece.day) === week).length }
    case 'day':
      return { person, rule, day, to: pieces.filter(piece => piece.day === day).length }
    case 'rest':
      return { person, rule, to: shortestRest(pieces) }
    case 'hours':
      return { person, rule, during }
    default:
      return null
  }
}

/** All that a roster needs to have let go for these people; null when that is a rule which nobody lets go. */
export const easesOf = (
  problem: Problem,
  held: readonly Held[],
  people: ReadonlySet<number>,
): readonly Ease[] | null => {
  const eases = new Map<string, Ease>()
  const fixed = new Set(problem.fixed.map(({ group, person }) => `${group} ${person}`))
  const stops = stopsIn(problem, held)
  const schedules = schedulesOf(indexOf(problem), held)
  for (const one of held) {
    if (!people.has(one.person) || fixed.has(`${one.group} ${one.person}`)) continue
    const pieces = [...(schedules.get(one.person)?.all() ?? [])]
    for (const rule of stops(one.group, one.person)) {
      const ease = easeFor(problem, pieces, one, rule)
      if (ease === null) return null
      eases.set(JSON.stringify(ease), ease)
    }
  }
  return [...eases.values()]
}
