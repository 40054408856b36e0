import type { Known, Place } from './known.ts'
import { type Easing, writeRules } from './person-rows.ts'
import type { RuleName } from './rules.ts'
import { weekOf } from './schedule.ts'
import { Sheet } from './sheet.ts'
import { together } from './together.ts'
import type { WeekInQuestion } from './week-in-question.ts'

/** What each rule costs to be let go by one (R44); what is not named here is not let go. */
const prices: Partial<Record<RuleName, number>> = { week: 2, hours: 3, day: 4, rest: 6 }
/** So little that all changes of a week together are less than any easing, and so much that none is made for nothing. */
const CHANGE = 0.0001

/** What it costs that somebody is missing after all: dearer than all easings that could be meant. */
export const NOBODY = 1000

export const isPriced = (rule: RuleName) => prices[rule] !== undefined

/** By how much a rule may be let go for somebody: no week has more than seven days, no day more than one thing too much. */
const mostLetGo = (rule: RuleName) => (rule === 'week' ? 7 : 1)

/** A place that somebody could have if these rules, which stop them whatever else they hold, were let go for it. */
export interface Priced {
  readonly place: Place
  readonly known: Known
  readonly lets: readonly RuleName[]
}

/** One column by which a rule gives way: for all of a week or a day together, for each rest by itself. */
const easingOf = (
  sheet: Sheet,
  { index: { problem } }: WeekInQuestion,
  places: ReadonlyMap<number, Place>,
) => {
  const columns = new Map<string, number>()
  const easing: Easing = (rule, { person }, terms) => {
    const price = prices[rule]
    const day = places.get(terms[0]?.column ?? -1)?.shift.day
    if (price === undefined || day === undefined) return []
    const of = rule === 'week' ? weekOf(problem, day) : rule === 'day' ? day : `row ${sheet.rowLower.length}`
    const key = `${rule} ${person.id} ${of}`
    const column = columns.get(key) ?? sheet.column(price, 0, mostLetGo(rule), true)
    columns.set(key, column)
    return [{ column, times: -Math.max(...terms.map(({ times }) => times)) }]
  }
  return easing
}

/** A week filled as is asked, and whatever has to be let go for it as cheap as can be; place n is column n. */
export const elasticSheet = (week: WeekInQuestion): Sheet => {
  const sheet = new Sheet()
  const priced = week.places.map(({ place, known, lets }) => {
    // Of a week or a day the rows have the price.
    const asked = lets.filter(rule => rule === 'hours' || rule === 'rest')
    const change = week.has(place.group.id, known.person.id) ? 0 : CHANGE
    const price = asked.reduce((sum, rule) => sum + (prices[rule] ?? 0), change)
    return { place, known, column: sheet.column(price, 0, 1, true) }
  })
  const groups = together(priced, ({ place }) => place.group.id)
  for (const [group, number] of week.wanted) {
    const nobody = sheet.column(NOBODY, 0, number)
    const columns = [nobody, ...(groups.get(group) ?? []).map(({ column }) => column)]
    sheet.row(
      columns.map(column => ({ column, times: 1 })),
      number,
      number,
    )
  }
  const easing = easingOf(sheet, week, new Map(priced.map(({ column, place }) => [column, place])))
  for (const [known, own] of together(priced, one => one.known)) {
    const columns = new Map(own.map(({ place, column }) => [place, column]))
    writeRules(sheet, week.index, known, columns, easing)
  }
  return sheet
}
