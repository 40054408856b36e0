import type { DateTime } from 'luxon'
import type { Eased } from '../../sql/rosters/easings.ts'
import { dayStarts } from '../park-time.ts'
import type { Ease, Problem } from './engine/problem.ts'
import { weekOf } from './engine/schedule.ts'

type Days = Pick<Problem, 'firstWeekday' | 'shifts'>

/** What is let go in a roster, as the engine is told. @param midnight the first of its period */
export const easesFrom = (eased: readonly Eased[], days: Days, midnight: DateTime): Ease[] =>
  eased.flatMap(({ personId: person, rule, day: on, shiftId, allows: to }): Ease[] => {
    const day = Math.round((dayStarts(on) ?? midnight).diff(midnight, 'days').days)
    if (rule === 'week') return [{ person, rule, week: weekOf(days, day), to }]
    if (rule !== 'hours') return [{ person, rule, day, to }]
    const shift = days.shifts.find(({ id }) => id === shiftId)
    return shift ? [{ person, rule, shift: shift.id, during: shift.during }] : []
  })

/** The other way round: what the engine would let go, as it is kept. */
export const easedFrom = (eases: readonly Ease[], days: Days, midnight: DateTime): Eased[] =>
  eases.map(ease => {
    const dayAt = (day: number) => midnight.plus({ days: day }).toFormat('yyyy-MM-dd')
    const { person: personId, rule } = ease
    switch (ease.rule) {
      case 'week':
        return {
          ...{ personId, rule, shiftId: null, allows: ease.to },
          day: dayAt(ease.week * 7 - days.firstWeekday + 1),
        }
      case 'hours': {
        const { day = 0 } = days.shifts.find(({ id }) => id === ease.shift) ?? {}
        return { personId, rule, day: dayAt(day), shiftId: ease.shift, allows: 0 }
      }
      default:
        return { personId, rule, day: dayAt(ease.day), shiftId: null, allows: ease.to }
    }
  })
