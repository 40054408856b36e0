import type { DateTime } from 'luxon'
import type { Start } from '../../sql/availability/slots.ts'
import type { ServiceShown } from '../../sql/booking/services.ts'
import type { ChosenDay } from '../../views/availability/day-times.tsx'
import type { Filters } from '../../views/availability/filters.tsx'
import type { OpenDay } from '../../views/availability/open-days.tsx'
import type { Week, WeekDay } from '../../views/availability/week-strip.tsx'
import { parkDay } from '../park-time.ts'

/** For whom each service behind the door of families is. */
const ages: Readonly<Record<string, readonly string[]>> = {
  preschool: ['preschool'],
  'school-age': ['school'],
  'parent-counselling': ['parent'],
  'granny-tian': ['preschool', 'parent'],
}

const comes = {
  alone: ({ partiesLeast }: ServiceShown) => partiesLeast === 1,
  together: ({ partiesMost, format }: ServiceShown) => partiesMost === 2 && format === 'together',
  apart: ({ format }: ServiceShown) => format === 'separate_rooms',
}

const held = {
  day: ({ days }: ServiceShown) => days,
  evening: ({ evenings }: ServiceShown) => evenings,
  weekend: ({ weekends }: ServiceShown) => weekends,
}

/** Whether a service is left by the filters of its door. */
export const isLeftBy = (service: ServiceShown, { who, age, when }: Filters): boolean =>
  (who === undefined || comes[who](service)) &&
  (age === undefined || (ages[service.code]?.includes(age) ?? true)) &&
  (when === undefined || held[when](service))

interface Horizon {
  readonly today: DateTime
  readonly days: number
}

const mondayOf = (day: DateTime) => day.startOf('week')

const stateOf = (all: number, open: number, day: DateTime, { today, days }: Horizon): WeekDay['state'] => {
  if (open > 0) return 'open'
  if (all > 0) return 'full'
  if (day < today) return 'past'
  return day > today.plus({ days }) ? 'beyond' : 'closed'
}

/** The week of a day: seven days from Monday with their open starts, and the weeks beside it that are within reach. */
export const weekOf = (day: DateTime, starts: readonly Start[], horizon: Horizon): Week => {
  const monday = mondayOf(day)
  const startsWithDay = starts.map(start => ({ day: parkDay(start.starts), open: start.open }))
  const days = Array.from({ length: 7 }, (_, ahead): WeekDay => {
    const date = monday.plus({ days: ahead })
    const ofDay = startsWithDay.filter(({ day }) => day === parkDay(date))
    const open = ofDay.filter(start => start.open).length
    return { day: parkDay(date), open, all: ofDay.length, state: stateOf(ofDay.length, open, date, horizon) }
  })
  const [before, after] = [monday.minus({ weeks: 1 }), monday.plus({ weeks: 1 })]
  return {
    days,
    previous: before >= mondayOf(horizon.today) ? parkDay(before) : null,
    next: after <= horizon.today.plus({ days: horizon.days }) ? parkDay(after) : null,
  }
}

/** The open starts of one day by morning, afternoon (from 12:00) and evening (from 18:00); null when it has none. */
export const timesOf = (day: string, open: readonly DateTime[]): ChosenDay | null => {
  const times = open.filter(starts => parkDay(starts) === day)
  if (times.length === 0) return null
  return {
    day,
    morning: times.filter(({ hour }) => hour < 12),
    afternoon: times.filter(({ hour }) => hour >= 12 && hour < 18),
    evening: times.filter(({ hour }) => hour >= 18),
  }
}

/** Every day from today up to the horizon with its number of open starts. */
export const daysAhead = (open: readonly DateTime[], { today, days }: Horizon): OpenDay[] => {
  const openDays = open.map(parkDay)
  return Array.from({ length: days + 1 }, (_, ahead) => {
    const day = parkDay(today.plus({ days: ahead }))
    return { day, open: openDays.filter(openDay => openDay === day).length }
  })
}
