import type { PersonRows, Term } from './rows.ts'
import type { Asked, Rule } from './rules.ts'

/** Days worked one after the other, with this one among them. */
const runAround = ({ schedule, place }: Asked): { readonly first: number; readonly last: number } => {
  let first = place.shift.day
  let last = first
  while (schedule.has(first - 1)) first--
  while (schedule.has(last + 1)) last++
  return { first, last }
}

/** On a day on which something stands anyway no run is made or cut by one shift more. */
const nothingNew = ({ known, place }: Asked) => known.stands.has(place.shift.day)

const days = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at)

/** The sum of days worked, what stands taken to the other side of the row. */
const sumOf = (rows: PersonRows, run: readonly number[], times: number) => ({
  stands: run.filter(day => rows.known.stands.has(day)).length * times,
  terms: run
    .filter(day => !rows.known.stands.has(day))
    .flatMap(day => rows.worked(day).map(term => ({ ...term, times: term.times * times }))),
})

/** Runs of each length below the least that lie inside the period: those at its ends may go on outside. */
const shortRuns = (rows: PersonRows, least: number, each: (run: readonly number[]) => void) => {
  for (let length = 1; length < least; length++)
    for (let first = 1; first + length < rows.index.problem.days; first++) each(days(first, length))
}

export const mostInARow: Rule = {
  name: 'mostInARow',
  by: 'more',
  stops: asked => {
    const most = asked.known.person.limits.mostInARow
    if (most === null || nothingNew(asked)) return false
    const { first, last } = runAround(asked)
    return last - first + 1 > most
  },
  rows: rows => {
    const most = rows.known.person.limits.mostInARow
    if (most === null) return
    for (let first = -most; first < rows.index.problem.days; first++) {
      const { terms, stands } = sumOf(rows, days(first, most + 1), 1)
      if (terms.length > 0) rows.row('mostInARow', terms, Number.NEGATIVE_INFINITY, most - stands)
    }
  },
}

export const leastInARow: Rule = {
  name: 'leastInARow',
  by: 'exact',
  stops: asked => {
    const least = asked.known.person.limits.leastInARow
    if (least === null || nothingNew(asked)) return false
    const { first, last } = runAround(asked)
    return first > 0 && last < asked.index.problem.days - 1 && last - first + 1 < least
  },
  rows: rows => {
    shortRuns(rows, rows.known.person.limits.leastInARow ?? 0, run => {
      const inside = sumOf(rows, run, -1)
      if (inside.terms.length === 0) return
      const [first = 0] = run
      const beside = sumOf(rows, [first - 1, first + run.length], 1)
      const terms: readonly Term[] = [...inside.terms, ...beside.terms]
      rows.row('leastInARow', terms, 1 - run.length - inside.stands - beside.stands, Number.POSITIVE_INFINITY)
    })
  },
}

export const leastDaysOffInARow: Rule = {
  name: 'leastDaysOffInARow',
  by: 'exact',
  stops: asked => {
    const least = asked.known.person.limits.leastDaysOffInARow
    if (least === null || nothingNew(asked)) return false
    const { day } = asked.place.shift
    const off = days(1, least - 1)
    const worked = (at: number) => asked.schedule.has(at)
    const after = off.find(count => worked(day + count + 1) && !days(day + 1, count).some(worked))
    const before = off.find(count => worked(day - count - 1) && !days(day - count, count).some(worked))
    return (
      (after !== undefined && day + after < asked.index.problem.days - 1) ||
      (before !== undefined && day - before > 0)
    )
  },
  rows: rows => {
    shortRuns(rows, rows.known.person.limits.leastDaysOffInARow ?? 0, run => {
      const [first = 0] = run
      const beside = sumOf(rows, [first - 1, first + run.length], 1)
      if (beside.terms.length === 0) return
      const inside = sumOf(rows, run, -1)
      const terms = [...beside.terms, ...inside.terms]
      rows.row('leastDaysOffInARow', terms, Number.NEGATIVE_INFINITY, 1 - beside.stands - inside.stands)
    })
  },
}
