import { mostOnDay } from './eased.ts'
import { crowdsOf } from './overlap.ts'
import { atMost, type Open, type PersonRows } from './rows.ts'
import type { Rule } from './rules.ts'
import type { Piece } from './schedule.ts'

/** R40: two half-days make a day, and so does an evening. */
const halvesOf = ({ evening }: Pick<Piece, 'evening'>): number => (evening ? 2 : 1)
const halvesIn = (pieces: readonly Piece[]) => pieces.reduce((sum, piece) => sum + halvesOf(piece), 0)

/**
 * An evening leaves no room for any half-day. Written as such it leaves far less between what the solver thinks of at first and what can
 * be than one row does in which evenings count twice, and a roster is the sooner proved.
 */
const writeFreeDay = (rows: PersonRows, open: readonly Open[]): void => {
  const evenings = open.filter(({ place }) => place.shift.evening)
  const halves = open.filter(({ place }) => !place.shift.evening)
  atMost(rows, 'day', halves, 2)
  for (const crowd of crowdsOf(halves)) atMost(rows, 'day', [...evenings, ...crowd], 1)
}

/** At most so many shifts a day, and at most an evening or two half-days. */
export const atMostADay: Rule = {
  name: 'day',
  by: 'more',
  stops: ({ known, schedule, place: { piece } }) => {
    const { mostADay, halvesADay } = mostOnDay(known.person, piece.day)
    const there = schedule.on(piece.day)
    if (mostADay !== null && there.length + 1 > mostADay) return true
    return halvesADay && halvesIn(there) + halvesOf(piece) > 2
  },
  rows: rows => {
    for (const day of new Set(rows.open.map(({ place }) => place.shift.day))) {
      const { mostADay, halvesADay } = mostOnDay(rows.known.person, day)
      const stands = rows.known.stands.on(day)
      if (mostADay !== null) atMost(rows, 'day', rows.on(day), mostADay - stands.length)
      if (!halvesADay) continue
      const room = 2 - halvesIn(stands)
      if (room === 2) writeFreeDay(rows, rows.on(day))
      else atMost(rows, 'day', rows.on(day), room, ({ place }) => halvesOf(place.shift))
    }
  },
}
