import { mostInWeek } from './eased.ts'
import { atMost } from './rows.ts'
import type { Asked, Rule } from './rules.ts'
import { isWeekend, type Schedule, weekOf } from './schedule.ts'
import { together } from './together.ts'

const countIn = (problem: Asked['index']['problem'], schedule: Schedule, week: number): number => {
  const first = week * 7 - problem.firstWeekday + 1
  let count = 0
  for (let day = first; day < first + 7; day++) count += schedule.on(day).length
  return count
}

/** R40: three shifts from Monday to Sunday, or what is set for somebody; those elsewhere count. */
export const mostAWeek: Rule = {
  name: 'week',
  by: 'more',
  stops: ({ index: { problem }, known, schedule, place }) => {
    const week = weekOf(problem, place.shift.day)
    const most = mostInWeek(known.person, week)
    return most !== null && countIn(problem, schedule, week) + 1 > most
  },
  rows: rows => {
    const { problem } = rows.index
    for (const [week, open] of together(rows.open, ({ place }) => weekOf(problem, place.shift.day))) {
      const most = mostInWeek(rows.known.person, week)
      if (most !== null) atMost(rows, 'week', open, most - countIn(problem, rows.known.stands, week))
    }
  },
}

/** The weekends of the period on which something is held, each by its week. */
const weekendsIn = ({ problem }: Asked['index'], schedule: Schedule): Set<number> =>
  new Set(
    [...schedule.days.keys()]
      .filter(day => day >= 0 && day < problem.days && isWeekend(problem, day))
      .map(day => weekOf(problem, day)),
  )

/** Of paid staff: on so many weekends of the period; a Saturday, a Sunday or both are one. */
export const mostWeekends: Rule = {
  name: 'mostWeekends',
  by: 'more',
  stops: ({ index, known, schedule, place: { shift } }) => {
    const most = known.person.limits.mostWeekends
    if (most === null || !isWeekend(index.problem, shift.day)) return false
    const week = weekOf(index.problem, shift.day)
    return !weekendsIn(index, known.stands).has(week) && weekendsIn(index, schedule).add(week).size > most
  },
  rows: rows => {
    const { problem } = rows.index
    const most = rows.known.person.limits.mostWeekends
    if (most === null) return
    const stands = weekendsIn(rows.index, rows.known.stands)
    const free = rows.open.filter(
      ({ place: { shift } }) => isWeekend(problem, shift.day) && !stands.has(weekOf(problem, shift.day)),
    )
    const each = together(free, ({ place }) => weekOf(problem, place.shift.day))
    const spent = [...each.values()].map(open => {
      const weekend = rows.column(1, 0)
      for (const day of together(open, ({ place }) => place.shift.day).keys())
        rows.row('mostWeekends', [...rows.worked(day), { column: weekend, times: -1 }], -1, 0)
      return { column: weekend, times: 1 }
    })
    rows.row('mostWeekends', spent, 0, Math.max(0, most - stands.size))
  },
}
