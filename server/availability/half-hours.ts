import type { HoursOfDay } from '../../sql/availability/working-weeks.ts'
import { AFTER, BEFORE, merged, type Part, type Stretch, stretchOf, written } from './parts.ts'

/** A half hour of a weekday, by its first minute from midnight. */
export type HalfHour = Pick<Stretch, 'weekday' | 'from'>

const HALF = 30
/** What is shown of a day in a park without openings. */
const usual = { from: 8 * 60, until: 21 * 60 }

const begins = (all: readonly Part[], { weekday, from }: Stretch) =>
  all.some(part => part.weekday === weekday && part.from === from)
const stops = (all: readonly Part[], { weekday, until }: Stretch) =>
  all.some(part => part.weekday === weekday && part.until === until)

/**
 * The hours that half hours stand for, each by its first minute. What reaches from or to an edge of a part reaches as far beyond it as
 * a whole part does, unless that would touch what was left out; elsewhere hours are what was ticked, to the minute.
 */
export const hoursOfHalves = (all: readonly Part[], halves: readonly HalfHour[]): HoursOfDay[] => {
  const runs = merged(halves.map(half => ({ ...half, until: half.from + HALF })))
  return runs.map((run, at) => {
    const [before, after] = [runs[at - 1], runs[at + 1]]
    const [from, until] = [Math.max(0, run.from - BEFORE), Math.min(24 * 60, run.until + AFTER)]
    const free = {
      before: before?.weekday !== run.weekday || before.until + AFTER < from,
      after: after?.weekday !== run.weekday || until < after.from - BEFORE,
    }
    return written({
      weekday: run.weekday,
      from: begins(all, run) && free.before ? from : run.from,
      until: stops(all, run) && free.after ? until : run.until,
    })
  })
}

/** Hours without what reaches beyond the edges of a part: what somebody would say of them. */
export const hoursSaid = (all: readonly Part[], hours: readonly HoursOfDay[]): Stretch[] =>
  merged(hours.map(stretchOf)).map(there => {
    const inner = { ...there, from: there.from + BEFORE, until: there.until - AFTER }
    return {
      weekday: there.weekday,
      from: begins(all, inner) ? inner.from : there.from,
      until: stops(all, inner) ? inner.until : there.until,
    }
  })

/** The half hours that lie whole in hours: hoursOfHalves the other way round. */
export const halvesIn = (all: readonly Part[], hours: readonly HoursOfDay[]): HalfHour[] =>
  hoursSaid(all, hours).flatMap(({ weekday, from, until }) => {
    const first = Math.ceil(from / HALF) * HALF
    const count = Math.max(0, Math.floor((until - first) / HALF))
    return Array.from({ length: count }, (_, at) => ({ weekday, from: first + at * HALF }))
  })

/** The half hours of a day that a page shows, by their first minutes: whole hours around all that is open and all that somebody has. */
export const rowsAround = (all: readonly Part[], halves: readonly HalfHour[]): number[] => {
  const shown = [...all, ...halves.map(half => ({ ...half, until: half.from + HALF }))]
  const from = shown.length > 0 ? Math.min(...shown.map(one => one.from)) : usual.from
  const until = shown.length > 0 ? Math.max(...shown.map(one => one.until)) : usual.until
  const begin = Math.floor(from / 60) * 60
  return Array.from({ length: Math.ceil((until - begin) / 60) * 2 }, (_, at) => begin + at * HALF)
}
