import { atMost, type Open, type PersonRows } from './rows.ts'
import type { Rule } from './rules.ts'
import { meet } from './schedule.ts'

/** Two shifts meet only when their days are neighbours, for none is longer than a day. */
const around = [-1, 0, 1] as const

const firstFrom = (one: Open, other: Open) => one.place.shift.during.from - other.place.shift.during.from

/** Sets in which each meets each, as wide as can be: all that go on when one of them begins, with no set inside another. */
export const crowdsOf = (open: readonly Open[]): readonly (readonly Open[])[] => {
  const found: Open[][] = []
  let now: Open[] = []
  for (const one of [...open].sort(firstFrom)) {
    const still = now.filter(({ place }) => place.shift.during.until > one.place.shift.during.from)
    if (still.length < now.length) found.push(now)
    now = [...still, one]
  }
  return [...found, now]
}

/** Nobody is in two places of a roster, or twice in one (R1); what is held elsewhere has been taken. */
export const notTwice: Rule = {
  name: 'overlap',
  by: 'more',
  stops: ({ schedule, place: { shift } }) =>
    around.some(days =>
      schedule.on(shift.day + days).some(({ kind, during }) => kind !== null && meet(during, shift.during)),
    ),
  rows: (rows: PersonRows) => {
    for (const crowd of crowdsOf(rows.open)) atMost(rows, 'overlap', crowd, 1)
  },
}
