import type { PersonRead } from '../../sql/people/imports.ts'
import type { KnownRead } from '../../sql/people/people-written.ts'
import type { ImportPlan, LineFault } from '../../views/people/imported.ts'
import type { Fault } from '../../views/text/text.ts'
import { wordOf } from '../keys/digest.ts'
import { plain } from './table-head.ts'

/** A plan that says of each who joins whom of the park that is. */
export interface Planned extends ImportPlan {
  readonly joins: readonly (PersonRead & { readonly personId: number })[]
}

/**
 * What is to be done with the people of a table, of whom the park knows some. Whoever is known by a telephone or an address has to be
 * known by the same name, or the number is a wrong one and would bring in somebody else.
 */
export const planImport = (people: readonly PersonRead[], known: readonly KnownRead[]): Planned => {
  const met = new Map<number, KnownRead[]>()
  for (const one of known) met.set(one.line, [...(met.get(one.line) ?? []), one])
  const adds: PersonRead[] = []
  const joins: (PersonRead & { personId: number })[] = []
  const stays: PersonRead[] = []
  const faults: LineFault[] = []
  const taken = new Set<number>()
  for (const person of people) {
    const { line, name } = person
    const tells = (fault: Fault) => faults.push({ line, column: null, fault })
    const [one, other] = met.get(line) ?? []
    if (!one) adds.push(person)
    else if (other) tells('two_people_of_the_park')
    else if (plain(one.name) !== plain(name)) tells('known_by_another_name')
    else if (taken.has(one.personId)) tells('other_than_before')
    else if (one.here) stays.push(person)
    else joins.push({ ...person, personId: one.personId })
    if (one) taken.add(one.personId)
  }
  const writes = adds.length + joins.length > 0 && faults.length === 0
  return { adds, joins, stays, faults, writes }
}

/** Of a plan a short word that another plan does not have: what was confirmed is what was shown. */
export const planInAWord = ({ adds, joins, stays, faults }: ImportPlan): string =>
  wordOf(JSON.stringify([adds, joins, stays, faults].map(lines => lines.map(({ line }) => line))))
