import { DateTime } from 'luxon'
import type { StateDay } from '../../sql/availability/state-days.ts'

/** Where the State's days of a year are kept; with a day, that day to be edited. */
export const yearAddress = (year: number, day?: string): string =>
  day === undefined ? `/park/days/${year}` : `/park/days/${year}?day=${day}#day`

/** Days off that follow each other, 'YYYY-MM-DD'. */
export interface Rest {
  readonly from: string
  readonly until: string
  readonly days: number
}

/** One holiday of a year: when it is off, and the make-up workdays for it. */
export interface Holiday {
  readonly name: string
  readonly first: string
  readonly rests: readonly Rest[]
  readonly works: readonly StateDay[]
}

const dayAfter = (day: string) => DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate()

const restsOf = (days: readonly StateDay[]): Rest[] => {
  const rests: Rest[] = []
  for (const { day, kind } of days) {
    if (kind !== 'holiday') continue
    const last = rests.at(-1)
    if (last && dayAfter(last.until) === day)
      rests.splice(-1, 1, { ...last, until: day, days: last.days + 1 })
    else rests.push({ from: day, until: day, days: 1 })
  }
  return rests
}

/** The holidays of a year, the first first. @param days in order */
export const holidaysOf = (days: readonly StateDay[]): Holiday[] => {
  const names = [...new Set(days.map(({ name }) => name))]
  return names
    .map(name => {
      const own = days.filter(one => one.name === name)
      const rests = restsOf(own)
      const works = own.filter(({ kind }) => kind === 'make_up_workday')
      return { name, first: rests[0]?.from ?? own[0]?.day ?? '', rests, works }
    })
    .sort((one, other) => (one.first < other.first ? -1 : 1))
}
