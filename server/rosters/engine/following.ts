import { atMost } from './rows.ts'
import type { Rule } from './rules.ts'
import { together } from './together.ts'

/** Of paid staff: kinds of shift that are not had on the day after one of a kind, here or elsewhere. */
export const cannotFollow: Rule = {
  name: 'cannotFollow',
  by: 'more',
  stops: ({ index, schedule, place: { shift } }) => {
    const follows = (kind: string | null, next: string | null) =>
      kind !== null && next !== null && (index.problem.cannotFollow[kind]?.includes(next) ?? false)
    return (
      schedule.on(shift.day - 1).some(({ kind }) => follows(kind, shift.kind)) ||
      schedule.on(shift.day + 1).some(({ kind }) => follows(shift.kind, kind))
    )
  },
  rows: rows => {
    if (Object.keys(rows.index.problem.cannotFollow).length === 0) return
    const single = rows.known.person.limits.mostADay === 1
    for (const [day, open] of together(rows.open, ({ place }) => place.shift.day)) {
      const next = rows.on(day + 1)
      for (const [kind, ones] of together(open, ({ place }) => place.shift.kind)) {
        const not = rows.index.problem.cannotFollow[kind] ?? []
        const after = next.filter(({ place }) => not.includes(place.shift.kind))
        if (after.length === 0) continue
        if (single) atMost(rows, 'cannotFollow', [...ones, ...after], 1)
        else for (const one of ones) for (const other of after) atMost(rows, 'cannotFollow', [one, other], 1)
      }
    }
  },
}
