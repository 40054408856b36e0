import type { Rule } from './rules.ts'
import { within } from './schedule.ts'

/** R40: one of those that the position asks for, valid all through the shift. */
export const qualified: Rule = {
  name: 'qualification',
  by: 'always',
  stops: ({ known, place: { group, shift } }) =>
    group.qualifications.length > 0 &&
    !known.person.qualifications.some(
      ({ code, during }) => group.qualifications.includes(code) && within(shift.during, during),
    ),
  rows: () => {},
}
