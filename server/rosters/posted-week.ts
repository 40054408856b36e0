import { DateTime } from 'luxon'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import { partOfDay } from '../../views/kit/when.tsx'
import type { PostedShift, PostedWeek } from '../../views/rosters/posted.ts'
import { parkDay } from '../park-time.ts'
import { together } from './engine/together.ts'

const weekOf = (day: string) => DateTime.fromISO(day, { zone: 'utc' }).startOf('week')

/** The Monday of a day's week, both 'YYYY-MM-DD'. */
export const mondayOf = (day: string): string => weekOf(day).toFormat('yyyy-MM-dd')

/** The Mondays of the weeks that a period has days in: 'YYYY-MM-DD'. @param until the first day after it. */
export const weeksOf = ({ from, until }: { readonly from: string; readonly until: string }): string[] => {
  const weeks: string[] = []
  for (let week = weekOf(from); week.toFormat('yyyy-MM-dd') < until; week = week.plus({ weeks: 1 }))
    weeks.push(week.toFormat('yyyy-MM-dd'))
  return weeks
}

/** The week that is shown: the one that is asked for if it is one of them, else today's, else the first. */
export const chosenWeek = (weeks: readonly string[], asked: unknown, today: string): string => {
  const current = weekOf(today).toFormat('yyyy-MM-dd')
  return weeks.find(week => week === asked) ?? weeks.find(week => week === current) ?? weeks[0] ?? current
}

const shiftsOf = (positions: readonly PositionShown[]) =>
  [...together(positions, ({ shiftId }) => shiftId).values()].flatMap(held => {
    const [first] = held
    if (!first) return []
    const { shiftId, starts, ends } = first
    const hours = { from: starts.toFormat('HH:mm'), until: ends.toFormat('HH:mm') }
    return { shiftId, ...hours, positions: held, day: parkDay(starts), part: partOfDay(starts) }
  })

/** The hours that most shifts keep; of as many, the earlier. */
const mostHours = (shifts: readonly PostedShift[]) => {
  const kept = [...together(shifts, ({ from, until }) => `${from} ${until}`).values()]
  const [[first] = []] = kept.toSorted((one, other) => other.length - one.length)
  return { from: first?.from ?? '', until: first?.until ?? '' }
}

/** A week of a roster's positions as it is posted; shifts that were called off are not in it. @param monday 'YYYY-MM-DD' */
export const postedWeek = (positions: readonly PositionShown[], monday: string): PostedWeek => {
  const next = weekOf(monday).plus({ weeks: 1 }).toFormat('yyyy-MM-dd')
  const shifts = shiftsOf(positions.filter(({ cancelledAt }) => cancelledAt === null)).filter(
    ({ day }) => day >= monday && day < next,
  )
  const days = [...new Set(shifts.map(({ day }) => day))].toSorted()
  const rows = ([0, 1, 2] as const).flatMap(part => {
    const inPart = shifts.filter(shift => shift.part === part)
    if (inPart.length === 0) return []
    const cells = days.map(day => inPart.filter(shift => shift.day === day))
    return [{ part, ...mostHours(inPart), cells }]
  })
  return { days, rows }
}
