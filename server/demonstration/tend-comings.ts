import type { DateTime } from 'luxon'
import { sha256 } from '../keys/digest.ts'
import { parkInstant } from '../park-time.ts'
import type { CountedDay } from './tend-days.ts'

/** Who comes in a week, by service: weekday (1 = Monday) and hour. In every second week all come half an hour later. */
const comings: Readonly<Record<string, readonly string[]>> = {
  'individual-counselling': ['1 09:00', '1 14:00', '2 10:00', '3 18:30', '4 09:00', '5 14:30'],
  'joint-mediation': ['1 14:00', '2 18:30', '3 09:00', '5 09:00'],
  'separate-mediation': ['2 09:00', '4 14:00'],
  'cooling-off': ['1 10:00', '3 15:00', '5 18:30'],
  'registry-mediation': ['1 09:00', '2 14:00', '3 10:00', '4 09:00', '5 14:00'],
  preschool: ['1 09:00', '2 14:00', '4 10:00', '6 09:00'],
  'school-age': ['2 18:30', '4 18:30', '6 14:00'],
  'parent-counselling': ['1 14:30', '3 10:00', '4 15:00', '5 09:00'],
  'granny-tian': ['1 09:30', '3 14:00', '4 09:00'],
  lawyer: ['1 16:00', '2 09:30', '3 14:00', '4 18:30', '5 10:00'],
  'protection-order': ['2 15:00', '4 10:00'],
  matchmaker: ['3 19:00', '6 09:00', '7 10:00', '7 13:30'],
}

export interface Coming {
  readonly service: string
  readonly starts: DateTime
  /** 32 bytes that are always the same for this coming and like no other's. */
  readonly mark: Buffer
}

/** Who is to have booked for a day. Of those who come on a day further off, only every second has booked yet. */
const comingsOn = (day: CountedDay, isNear: boolean): Coming[] =>
  Object.entries(comings).flatMap(([service, hours]) =>
    hours.flatMap((hour, position) => {
      const [weekday, time = ''] = hour.split(' ')
      if (Number(weekday) !== day.weekday || !(isNear || position % 2 === 0)) return []
      const starts = parkInstant(day.day, time)?.plus({ minutes: day.weeks % 2 === 0 ? 0 : 30 })
      return starts
        ? [{ service, starts, mark: sha256(`demonstration ${service} ${day.day} ${position}`) }]
        : []
    }),
  )

const NEAR = 7
const FAR = 14

/** Who is to have booked, seen from the first of the days: for a week that is full of life and one that is filling. */
export const comingsFrom = (days: readonly CountedDay[]): Coming[] =>
  days
    .slice(0, FAR)
    .flatMap((day, ahead) => comingsOn(day, ahead < NEAR))
    .sort((one, other) => one.starts.toMillis() - other.starts.toMillis())

/** The booking key of a coming: whoever tends, and however often, books it once (R11). */
export const keyOf = ({ mark }: Coming): string =>
  mark.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
