import { restAfter } from './eased.ts'
import { atMost, type Open } from './rows.ts'
import type { Rule } from './rules.ts'
import type { Piece } from './schedule.ts'
import { together } from './together.ts'

/** A rest is shorter than a day, so it is cut short on the next day or on the one after, never later. */
const ahead = [1, 2] as const

type Timed = Pick<Piece, 'day' | 'evening' | 'during'>

/** Whether the rest between them is too short; of what follows at once it is not asked. */
export const tooSoon = (evening: Timed, after: Timed, rest: number | null): boolean =>
  rest !== null &&
  evening.evening &&
  after.day > evening.day &&
  after.during.from >= evening.during.until &&
  after.during.from - evening.during.until < rest

const sameHours = ({ place }: Open) => place.shift.during.from * 1e6 + place.shift.during.until

/** R40: eleven hours between the end of an evening and the next morning's start. */
export const rested: Rule = {
  name: 'rest',
  by: 'more',
  stops: ({ known: { person }, schedule, place: { piece } }) =>
    ahead.some(
      days =>
        schedule.on(piece.day + days).some(after => tooSoon(piece, after, restAfter(person, piece.day))) ||
        schedule
          .on(piece.day - days)
          .some(evening => tooSoon(evening, piece, restAfter(person, evening.day))),
    ),
  rows: rows => {
    // Of shifts at the same hours they hold one anyway, so these stand in one row.
    const times = [...together(rows.open, sameHours).values()]
    for (const evenings of times) {
      const evening = evenings[0]?.place.piece
      if (!evening?.evening) continue
      const rest = restAfter(rows.known.person, evening.day)
      for (const days of ahead)
        for (const mornings of together(rows.on(evening.day + days), sameHours).values())
          if (mornings[0] && tooSoon(evening, mornings[0].place.piece, rest))
            atMost(rows, 'rest', [...evenings, ...mornings], 1)
    }
  },
}
