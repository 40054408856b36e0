import { DateTime } from 'luxon'
import type { StateDay } from '../../sql/availability/state-days.ts'

const weekdays = '一二三四五六日'
const aDay = (day: string) => DateTime.fromISO(day, { zone: 'utc' })
const inWords = (day: DateTime) => day.toFormat('M月d日')

/** Days that follow each other, as one. */
const runsOf = (days: readonly DateTime[]) => {
  const runs: DateTime[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last?.at(-1)?.plus({ days: 1 }).equals(day)) last.push(day)
    else runs.push([day])
  }
  return runs
}

const runInWords = (run: readonly DateTime[]) => {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return ''
  if (first.equals(last)) return inWords(first)
  return `${inWords(first)}至${last.toFormat(last.month === first.month ? 'd日' : 'M月d日')}`
}

/** The State's days in the notation that readNotice reads, a holiday a line. */
export const writeNotice = (days: readonly StateDay[]): string =>
  [...new Set(days.map(({ name }) => name))]
    .map(name => {
      const own = days.filter(one => one.name === name)
      const off = own.filter(({ kind }) => kind === 'holiday').map(({ day }) => aDay(day))
      const rests = off.length > 0 ? `${runsOf(off).map(runInWords).join('、')}放假。` : ''
      const works = own.flatMap(({ day, worksAs }) =>
        worksAs === null ? [] : [`${inWords(aDay(day))}按周${weekdays[worksAs - 1]}上班。`],
      )
      return `${name}：${rests}${works.join('')}`
    })
    .join('\n')
