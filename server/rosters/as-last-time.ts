import { DateTime } from 'luxon'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { LastTime } from '../../views/rosters/last-time.ts'
import { dayStarts, parkDay } from '../park-time.ts'
import { together } from './engine/together.ts'
import { mondayOf } from './posted-week.ts'
import type { RosterProblem } from './read-problem.ts'
import { stopsBeside } from './roster-stops.ts'

interface Period {
  readonly from: string
  readonly until: string
}

const dayAfter = (day: string, days: number) =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')
const daysBetween = (day: string, later: string) =>
  DateTime.fromISO(later, { zone: 'utc' }).diff(DateTime.fromISO(day, { zone: 'utc' }), 'days').days
const weeksIn = ({ from, until }: Period) => Math.ceil(daysBetween(mondayOf(from), until) / 7)
const hoursOf = ({ starts, ends }: PositionShown) => `${starts.toFormat('HH:mm')} ${ends.toFormat('HH:mm')}`
const askedBy = ({ qualifications }: Pick<PositionShown, 'qualifications'>) =>
  [...qualifications].sort().join()

/** Who held a post, or was still asked to. */
const wasHeld = ({ state, personId, cancelledAt }: PositionShown) =>
  cancelledAt === null && personId !== null && state !== 'planned' && state !== 'absent'

/**
 * The posts of the last period on the days of another: week by week, the first after the last again where the other is longer.
 */
const onDaysOf = (last: Period, positions: readonly PositionShown[], period: Period) => {
  const [monday, weeks] = [mondayOf(last.from), weeksIn(last)]
  return Array.from({ length: weeksIn(period) }, (_, week) => {
    const ahead = daysBetween(monday, mondayOf(period.from)) + (week - (week % weeks)) * 7
    const from = dayAfter(monday, (week % weeks) * 7)
    return positions
      .filter(wasHeld)
      .map(held => ({ held, was: parkDay(held.starts) }))
      .filter(({ was }) => mondayOf(was) === from)
      .map(({ held, was }) => ({ held, day: dayAfter(was, ahead) }))
      .filter(({ day }) => day >= period.from && day < period.until)
  }).flat()
}

/**
 * Who held which post in the last period, laid over a draft: where each would be, and what stops whom, beside all who are there and those
 * who were laid before them.
 */
export const asLastTime = (
  last: Period,
  positions: readonly PositionShown[],
  read: RosterProblem,
): LastTime[] => {
  const open = read.positions.filter(({ cancelledAt }) => cancelledAt === null)
  const keyOf = (day: string, position: PositionShown) => `${day} ${hoursOf(position)} ${askedBy(position)}`
  const posts = together(open, one => keyOf(parkDay(one.starts), one))
  const stops = stopsBeside(read)
  const put: { positionId: number; personId: number }[] = []
  const used = new Set<number>()
  return onDaysOf(last, positions, read.roster).map(({ held, day }): LastTime => {
    const { personId, person, qualifications } = held
    const shift = { personId: personId ?? 0, name: person ?? '', qualifications, stops: [] }
    const there = posts.get(keyOf(day, held)) ?? []
    const same = there.find(one => one.personId === personId && !used.has(one.positionId))
    const free = there.find(one => one.assignmentId === null && !used.has(one.positionId))
    const post = same ?? free ?? there[0]
    if (!post) {
      const midnight = dayStarts(day)
      const on = (at: DateTime) => midnight?.set({ hour: at.hour, minute: at.minute }) ?? at
      return { ...shift, starts: on(held.starts), ends: on(held.ends), verdict: 'gone', positionId: null }
    }
    const { positionId, starts, ends } = post
    const at = { ...shift, starts, ends, positionId }
    if (same) used.add(positionId)
    if (same) return { ...at, verdict: 'same' }
    if (!free) return { ...at, verdict: 'held' }
    const stopping = stops(put)(positionId, shift.personId)
    if (stopping.length > 0) return { ...at, verdict: 'stopped', stops: stopping }
    used.add(positionId)
    put.push({ positionId, personId: shift.personId })
    return { ...at, verdict: 'fits' }
  })
}
