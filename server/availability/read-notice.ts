import type { DateTime } from 'luxon'
import type { StateDay } from '../../sql/availability/state-days.ts'
import { dayStarts } from '../park-time.ts'
import { unwelcome } from '../unwelcome.ts'

// The notation of the State Council's notice, which is pasted as it was published. 春节：2月15日至23日放假。2月14日按周五上班。

/** A line that says no days, and why. */
export interface WrongLine {
  /** From 1. */
  readonly line: number
  readonly text: string
  readonly why: 'no_days' | 'no_name' | 'no_such_day' | 'said_twice' | 'works_as_what'
}

export interface NoticeRead {
  /** In order. */
  readonly days: readonly StateDay[]
  readonly wrong: readonly WrongLine[]
}

const weekdays = '一二三四五六日天'
const span =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:(?:至|到|-|–|—|~)(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日)?/g
const worksAs = /按(?:周|星期|礼拜)([一二三四五六日天])/
const longestName = 20

/** What stands in brackets says weekdays and the old calendar; 2026-10-01 is 2026年10月1日. */
const plainText = (line: string) =>
  line
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/(\d{4})-(\d{1,2})-(\d{1,2})/g, '$1年$2月$3日')
    .replace(/\s+/g, '')
    .replace(/^[一二三四五六七八九十]+[、.]/, '')

/** A day that a sentence names; null where there is no such day. */
const dayOf = (year: number, month = '', day = ''): DateTime | null =>
  dayStarts(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

/** No holiday is longer, and no line names more days than a year has. */
const [MOST_DAYS, DAYS_OF_YEAR] = [60, 366]

/** The days of a year that a sentence names, also of a span that begins or ends in another; null where there is no such day, or one that is not understood. */
const daysIn = (sentence: string, year: number): DateTime[] | null => {
  const days: DateTime[] = []
  for (const [, ofYear, month, day, untilYear, untilMonth, untilDay] of sentence.matchAll(span)) {
    const from = dayOf(Number(ofYear ?? year), month, day)
    const until = untilDay ? dayOf(Number(untilYear ?? ofYear ?? year), untilMonth ?? month, untilDay) : from
    if (!from || !until || until < from || until > from.plus({ days: MOST_DAYS })) return null
    if (from.year !== year && until.year !== year) return null
    for (let at = from; at <= until; at = at.plus({ days: 1 })) if (at.year === year) days.push(at)
    if (days.length > DAYS_OF_YEAR) return null
  }
  const [rest, said] = [sentence.replace(span, ''), /放假(\d+)天/.exec(sentence)?.[1]]
  if (/\d日/.test(rest) || (said !== undefined && Number(said) !== days.length)) return null
  return days
}

interface Worked {
  readonly day: DateTime
  readonly worksAs: number | null
}

/**
 * As which weekday each make-up day works: as is said, or by custom as the weekday of the day off that it makes up for. Those
 * are the last weekdays of the days off, the earlier for the earlier; null when there are not so many.
 */
const worked = (makeUps: readonly Worked[], off: readonly DateTime[]): Worked[] => {
  const weekdaysOff = off.map(({ weekday }) => weekday).filter(weekday => weekday <= 5)
  const madeUpFor = weekdaysOff.slice(-makeUps.length)
  const inOrder = [...makeUps].sort((one, other) => one.day.toMillis() - other.day.toMillis())
  return inOrder.map((one, n) => ({
    day: one.day,
    worksAs: one.worksAs ?? (madeUpFor.length < makeUps.length ? null : (madeUpFor[n] ?? null)),
  }))
}

const readLine = (text: string, year: number): StateDay[] | WrongLine['why'] => {
  const [, name, said = ''] = /^([^:]*):(.*)$/.exec(plainText(text)) ?? []
  if (!name || [...name].length > longestName || unwelcome.test(name)) return 'no_name'
  const off: DateTime[] = []
  const makeUps: Worked[] = []
  for (const sentence of said.split(/[。;,]/).filter(part => /\d日/.test(part))) {
    const days = daysIn(sentence, year)
    if (days === null || off.length + makeUps.length > DAYS_OF_YEAR) return 'no_such_day'
    if (days.length === 0 || !/放假|上班/.test(sentence)) return 'no_days'
    const [, as] = worksAs.exec(sentence) ?? []
    if (sentence.includes('放假')) off.push(...days)
    else
      makeUps.push(...days.map(day => ({ day, worksAs: as ? Math.min(weekdays.indexOf(as) + 1, 7) : null })))
  }
  if (off.length + makeUps.length === 0) return 'no_days'
  const known = worked(makeUps, off)
  if (known.some(one => one.worksAs === null)) return 'works_as_what'
  return [
    ...off.map((day): StateDay => ({ day: day.toISODate() ?? '', kind: 'holiday', worksAs: null, name })),
    ...known.map(
      ({ day, worksAs }): StateDay => ({
        day: day.toISODate() ?? '',
        kind: 'make_up_workday',
        worksAs,
        name,
      }),
    ),
  ]
}

/** Reads the State's days of a year, a holiday a line, as the State Council's notice names them. */
export const readNotice = (text: string, year: number): NoticeRead => {
  const days = new Map<string, StateDay>()
  const wrong: WrongLine[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue
    const read = readLine(line, year)
    const twice =
      typeof read !== 'string' &&
      (read.some(({ day }) => days.has(day)) || new Set(read.map(({ day }) => day)).size < read.length)
    if (typeof read === 'string' || twice) {
      wrong.push({ line: index + 1, text: line.trim(), why: typeof read === 'string' ? read : 'said_twice' })
      continue
    }
    for (const one of read) days.set(one.day, one)
  }
  return { days: [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1)), wrong }
}
