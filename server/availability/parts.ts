import type { HoursOfDay } from '../../sql/availability/working-weeks.ts'

/** A time within a weekday, 1 Monday … 7 Sunday, in minutes from midnight. */
export interface Stretch {
  readonly weekday: number
  readonly from: number
  readonly until: number
}

/** Morning 0, afternoon 1, evening 2. */
export type PartOfDay = 0 | 1 | 2

/** When something is open in a part of a weekday, from its first minute until its last. */
export interface Part extends Stretch {
  readonly part: PartOfDay
}

const ends = [0, 12 * 60, 18 * 60, 24 * 60]
/** What whoever works a whole part is there before its first minute and after its last, for the time around a conversation (R3). */
export const BEFORE = 15
export const AFTER = 45

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** 510 → '08:30' */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Hours as minutes, and back. */
export const stretchOf = ({ weekday, from, until }: HoursOfDay): Stretch => ({
  weekday,
  from: minutesOf(from),
  until: minutesOf(until),
})

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const parts: readonly PartOfDay[] = [0, 1, 2]

/** The parts of a week in which anything is open; noon and 18:00 part a day that is open without a break. */
export const partsOf = (openings: readonly HoursOfDay[]): Part[] => {
  const open = openings.map(stretchOf)
  return weekdays.flatMap(weekday =>
    parts.flatMap(part => {
      const [begins = 0, stops = 0] = ends.slice(part, part + 2)
      const within = open
        .filter(one => one.weekday === weekday && one.from < stops && one.until > begins)
        .map(({ from, until }) => ({ from: Math.max(from, begins), until: Math.min(until, stops) }))
      if (within.length === 0) return []
      const from = Math.min(...within.map(one => one.from))
      return [{ weekday, part, from, until: Math.max(...within.map(one => one.until)) }]
    }),
  )
}

/** The same time in as few stretches as can be, in order. */
export const merged = (stretches: readonly Stretch[]): Stretch[] => {
  const whole: Stretch[] = []
  for (const next of [...stretches].sort((a, b) => a.weekday - b.weekday || a.from - b.from)) {
    const last = whole.at(-1)
    if (last?.weekday === next.weekday && last.until >= next.from)
      whole.splice(-1, 1, { ...last, until: Math.max(last.until, next.until) })
    else whole.push(next)
  }
  return whole
}

const spanOf = ({ weekday, from, until }: Stretch): Stretch => ({
  weekday,
  from: Math.max(0, from - BEFORE),
  until: Math.min(24 * 60, until + AFTER),
})

export const written = ({ weekday, from, until }: Stretch): HoursOfDay => ({
  weekday,
  from: clock(from),
  until: clock(until),
})

/** The hours of whoever works whole parts of a week. */
export const hoursOfParts = (chosen: readonly Part[]): HoursOfDay[] => merged(chosen.map(spanOf)).map(written)

/** Which parts hours hold whole. */
export const partsIn = (all: readonly Part[], hours: readonly HoursOfDay[]): Part[] => {
  const there = merged(hours.map(stretchOf))
  return all.filter(part => {
    const { weekday, from, until } = spanOf(part)
    return there.some(one => one.weekday === weekday && one.from <= from && one.until >= until)
  })
}
