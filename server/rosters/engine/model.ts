import { writeCompany } from './company-rows.ts'
import { type Index, indexOf, type Known, type Place } from './known.ts'
import { BEND, unevenness } from './loads.ts'
import { openTo } from './open.ts'
import { writeRules } from './person-rows.ts'
import type { Held, Problem } from './problem.ts'
import { Sheet } from './sheet.ts'
import { targetsOf } from './targets.ts'
import { together } from './together.ts'
import { displeasure, meets, requestsOf } from './wishes.ts'

/** A column of somebody in a place. */
export interface Choice {
  readonly known: Known
  readonly place: Place
  readonly column: number
}

/** A problem as the solver is given it; its cost is `costOf` of the roster that the columns say. */
export interface Model {
  readonly index: Index
  readonly sheet: Sheet
  readonly choices: readonly Choice[]
}

const writeChoices = (sheet: Sheet, index: Index): readonly Choice[] => {
  const { before } = index.problem
  const stood = new Set(before?.held.map(({ group, person }) => `${group} ${person}`))
  return [...index.people.values()].flatMap(known =>
    openTo(index, known).map(place => {
      const stands = stood.has(`${place.group.id} ${known.person.id}`)
      const cost = displeasure(known, place.shift) - (stands ? (before?.stability ?? 0) : 0)
      return { known, place, column: sheet.column(cost, 0, 1, true) }
    }),
  )
}

const writeCover = (sheet: Sheet, index: Index, choices: readonly Choice[]): void => {
  const candidates = together(choices, ({ place }) => place)
  const fixed = together(index.problem.fixed, ({ group }) => group)
  for (const place of index.places.values()) {
    const { id, need, under, over } = place.group
    const stands = fixed.get(id)?.length ?? 0
    const missing = Math.max(0, need - stands)
    const few = { column: sheet.column(under, 0, missing), times: 1 }
    const terms = (candidates.get(place) ?? []).map(({ column }) => ({ column, times: 1 }))
    if (over === null) sheet.row([...terms, few], missing, missing)
    else {
      const many = { column: sheet.column(over, 0, Number.POSITIVE_INFINITY), times: -1 }
      sheet.row([...terms, few, many], need - stands, need - stands)
    }
  }
}

/** Squares bent at every half of weight rise ever steeper, so the cheaper segments fill first by themselves. */
const writeFairness = (sheet: Sheet, index: Index, known: Known, choices: readonly Choice[]): void => {
  const reach = targetsOf(index.problem).get(known.person.id)
  if (!reach) return
  sheet.offset += unevenness(known, reach, 0)
  const segments = Math.ceil((reach.high - reach.low) / BEND)
  const pieces = Array.from({ length: segments }, (_, at) => {
    const rise = unevenness(known, reach, (at + 1) * BEND) - unevenness(known, reach, at * BEND)
    return { column: sheet.column(rise / BEND, 0, BEND), times: -1 }
  })
  const weights = choices.map(({ column, place }) => ({ column, times: place.shift.weight }))
  sheet.row([...weights, ...pieces], 0, 0)
}

const writeRequests = (sheet: Sheet, known: Known, choices: readonly Choice[]): void => {
  for (const wish of requestsOf(known)) {
    if (known.fixed.some(({ shift }) => meets(wish, shift))) continue
    const granting = choices.filter(({ place }) => meets(wish, place.shift))
    const missed = { column: sheet.column(wish.cost, granting.length > 0 ? 0 : 1, 1), times: 1 }
    sheet.row([...granting.map(({ column }) => ({ column, times: 1 })), missed], 1, Number.POSITIVE_INFINITY)
  }
}

/** What is fixed pleases and displeases too, and what stood and cannot stand has changed already. */
const writeStanding = (sheet: Sheet, { problem, people }: Index): void => {
  for (const known of people.values())
    for (const { shift } of known.fixed) sheet.offset += displeasure(known, shift)
  const fixed = new Set(problem.fixed.map(({ group, person }) => `${group} ${person}`))
  const changeable =
    problem.before?.held.filter(({ group, person }) => !fixed.has(`${group} ${person}`)) ?? []
  sheet.offset += changeable.length * (problem.before?.stability ?? 0)
}

export const modelOf = (problem: Problem): Model => {
  const index = indexOf(problem)
  const sheet = new Sheet()
  const choices = writeChoices(sheet, index)
  writeCover(sheet, index, choices)
  const theirs = together(choices, ({ known }) => known)
  for (const known of index.people.values()) {
    const own = theirs.get(known) ?? []
    writeRules(sheet, index, known, new Map(own.map(({ place, column }) => [place, column])))
    if (problem.fair) writeFairness(sheet, index, known, own)
    writeRequests(sheet, known, own)
  }
  writeCompany(sheet, index, choices)
  writeStanding(sheet, index)
  return { index, sheet, choices }
}

/** The roster that columns say, with what is fixed. */
export const heldBy = ({ index, choices }: Model, values: ArrayLike<number>): readonly Held[] => [
  ...index.problem.fixed,
  ...choices
    .filter(({ column }) => (values[column] ?? 0) > 0.5)
    .map(({ place, known }) => ({ group: place.group.id, person: known.person.id })),
]
