import { restAfter } from './eased.ts'
import { indexOf, schedulesOf } from './known.ts'
import type { Ease, Held, Person, Problem } from './problem.ts'
import { tooSoon } from './rest.ts'
import type { RuleName } from './rules.ts'
import { type Piece, weekOf } from './schedule.ts'
import { stopsIn } from './stops.ts'

const personWith = (person: Person, eases: readonly Ease[]): Person => {
  const own = eases.filter(ease => ease.person === person.id)
  if (own.length === 0) return person
  const more = own.flatMap(ease => (ease.rule === 'hours' ? [ease.during] : []))
  return {
    ...person,
    eased: [...(person.eased ?? []), ...own],
    hours: person.hours && [...person.hours, ...more],
  }
}

/** The same problem with these rules let go. */
export const easedBy = (problem: Problem, eases: readonly Ease[]): Problem => ({
  ...problem,
  people: problem.people.map(person => personWith(person, eases)),
})

/** Of every evening after which too little rest is left before this shift, or that is this shift, how much is left. */
const restsFor = (person: Person, pieces: readonly Piece[], asked: Piece): Ease[] =>
  pieces.flatMap(evening => {
    const soon = pieces.filter(
      after =>
        (evening === asked || after === asked) && tooSoon(evening, after, restAfter(person, evening.day)),
    )
    const to = Math.min(...soon.map(({ during }) => during.from - evening.during.until))
    return soon.length === 0 ? [] : [{ person: person.id, rule: 'rest', day: evening.day, to }]
  })

/** What a roster has to have let go for one of its shifts; null: what is never let go. */
const easesFor = (
  problem: Problem,
  pieces: readonly Piece[],
  { group, person }: Held,
  rule: RuleName,
): readonly Ease[] | null => {
  const { places, people } = indexOf(problem)
  const [place, known] = [places.get(group), people.get(person)]
  if (place === undefined || known === undefined) return null
  const { id, day, during } = place.shift
  const week = weekOf(problem, day)
  switch (rule) {
    case 'week':
      return [{ person, rule, week, to: pieces.filter(piece => weekOf(problem, piece.day) === week).length }]
    case 'day':
      return [{ person, rule, day, to: pieces.filter(piece => piece.day === day).length }]
    case 'rest':
      return restsFor(known.person, pieces, place.piece)
    case 'hours':
      return [{ person, rule, shift: id, during }]
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
      const needed = easesFor(problem, pieces, one, rule)
      if (needed === null) return null
      for (const ease of needed) eases.set(JSON.stringify(ease), ease)
    }
  }
  return [...eases.values()]
}
