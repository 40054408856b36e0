import chineseDays from 'chinese-days'
import { DateTime } from 'luxon'
import type { StateDay } from '../../sql/availability/state-days.ts'

interface Known {
  readonly day: string
  /** 春节: what the day is off for, or worked for. */
  readonly name: string
  readonly works: boolean
  /** A day off that a make-up day makes up for. */
  readonly madeUpFor: boolean
}

const FRIDAY = 5

/** The days of a year of which chinese-days knows more than their weekday: none before 2004 and after the last notice. */
const knownDaysOf = (year: number): Known[] => {
  const first = DateTime.fromObject({ year }, { zone: 'utc' })
  const days = Array.from({ length: first.daysInYear }, (_, index) => first.plus({ days: index }).toISODate())
  return days.flatMap(day => {
    const { work: works, name: names } = chineseDays.getDayDetail(day)
    const [, name] = names.split(',')
    return name === undefined ? [] : [{ day, name, works, madeUpFor: chineseDays.isInLieu(day) }]
  })
}

/**
 * The State's days of a year as chinese-days knows them, in order; none for a year that it does not know.
 * A make-up day works as the weekday of the day off that it makes up for: of one holiday the first for the first, the second
 * for the second. That is the custom; no notice says it. One whose day off lies in another year works as a Friday.
 */
export const stateDaysOf = (year: number): StateDay[] => {
  const known = knownDaysOf(year)
  const worksAs = ({ day, name }: Known) => {
    const ofHoliday = known.filter(other => other.name === name)
    const position = ofHoliday.filter(({ works }) => works).findIndex(other => other.day === day)
    const dayOff = ofHoliday.filter(({ madeUpFor }) => madeUpFor)[position]
    return dayOff ? DateTime.fromISO(dayOff.day, { zone: 'utc' }).weekday : FRIDAY
  }
  return known.map(one =>
    one.works
      ? { day: one.day, kind: 'make_up_workday', worksAs: worksAs(one), name: one.name }
      : { day: one.day, kind: 'holiday', worksAs: null, name: one.name },
  )
}
