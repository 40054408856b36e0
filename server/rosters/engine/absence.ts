import type { Asked, Rule, RuleName } from './rules.ts'
import { meet, within } from './schedule.ts'

const always = (name: RuleName, stops: (asked: Asked) => boolean): Rule => ({
  name,
  by: 'always',
  stops,
  rows: () => {},
})

const gone = (kind: 'away' | 'court') =>
  always(kind, ({ known, place }) =>
    known.person.away.some(span => span.kind === kind && meet(span.during, place.shift.during)),
  )

/** Times at which somebody cannot be had, whatever else they hold: leave, the court, their hours, what cannot be, claims elsewhere. */
export const atNoTime: readonly Rule[] = [
  gone('away'),
  gone('court'),
  always(
    'hours',
    ({ known, place }) => known.hours !== null && !known.hours.some(span => within(place.shift.during, span)),
  ),
  always('cannot', ({ known, place: { shift } }) =>
    known.person.cannot.some(
      ({ duty, during }) => (duty === null || duty === shift.duty) && meet(during, shift.during),
    ),
  ),
  always('taken', ({ known, place }) =>
    known.person.taken.some(({ during }) => meet(during, place.shift.during)),
  ),
]
