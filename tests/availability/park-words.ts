import { DateTime } from 'luxon'
import { PARK_ZONE } from '../../sql/instants.ts'
import type { PlainPark, Span } from './plain-park.ts'

/** What is written into each column of a row. */
export type Row = Readonly<Record<string, string | number | boolean | null>>

/** The instant of a minute of a plain park, and back. */
export const instantsOf = ({ firstDay }: PlainPark) => {
  const first = DateTime.fromISO(firstDay, { zone: PARK_ZONE })
  return {
    instant: (minute: number) => first.plus({ minutes: minute }),
    minute: (at: DateTime) => at.diff(first).as('minutes'),
  }
}

const time = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
/** A span of a day as its range of times. */
export const hours = ({ from, to }: Span) => `[${time(from)},${time(to)})`
/** Words as an array of the database. */
export const list = (words: readonly string[]) => `{${words.join(',')}}`
/** One letter for a name in both languages. */
export const named = (letter: string) => ({ name_zh: letter, name_en: letter })

/** How the instants, days and spans of a plain park are written. What has no end is written as nothing. */
export const writtenIn = (park: PlainPark) => {
  const { instant } = instantsOf(park)
  const at = (minute: number) => (Number.isFinite(minute) ? instant(minute).toISO() : '')
  const day = (n: number) => (Number.isFinite(n) ? instant(n * 1440).toISODate() : '')
  const during = ({ from, to }: Span) => `[${at(from)},${at(to)})`
  const days = ({ from, to }: Span) => `[${day(from)},${day(to)})`
  return { at, day, during, days }
}
