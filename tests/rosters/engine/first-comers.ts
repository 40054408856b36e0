import type { Held, Problem } from '../../../server/rosters/engine/problem.ts'
import { type Broken, brokenBy, gapsOf } from './checker.ts'

const key = ({ person, rule, at }: Broken) => `${person} ${rule} ${at}`

/** The rules that somebody more breaks and that were not broken before. */
export const brokenMore = (problem: Problem, held: readonly Held[], more: Held): string[] => {
  const only = { ...problem, people: problem.people.filter(({ id }) => id === more.person) }
  const before = new Set(brokenBy(only, held).map(key))
  const after = brokenBy(only, [...held, more]).filter(one => !before.has(key(one)))
  return [...new Set(after.map(({ rule }) => rule))].sort()
}

/** Somebody wherever nobody is yet and whom no rule stops: the first who comes, as nobody would plan it. */
export const firstComers = (problem: Problem): Held[] => {
  const held = [...problem.fixed]
  for (const { group } of gapsOf(problem, held)) {
    for (const { id } of problem.people) {
      const there = held.filter(one => one.group === group.id)
      const more = { group: group.id, person: id }
      if (there.length >= group.need || there.some(one => one.person === id)) continue
      if (brokenMore(problem, held, more).length === 0) held.push(more)
    }
  }
  return held
}
