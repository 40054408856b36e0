import { DateTime } from 'luxon'
import type { StateDay } from '../../sql/availability/state-days.ts'
import { holidaysOf, type Rest } from '../../views/availability/state-year.ts'

const weekdays = '一二三四五六日'
const aDay = (day: string) => DateTime.fromISO(day, { zone: 'utc' })
const inWords = (day: string) => aDay(day).toFormat('M月d日')

const restInWords = ({ from, until }: Rest) => {
  if (from === until) return inWords(from)
  return `${inWords(from)}至${aDay(until).toFormat(until.slice(0, 7) === from.slice(0, 7) ? 'd日' : 'M月d日')}`
}

/** The State's days in the notation that readNotice reads, a holiday a line, the first first. @param days in order */
export const writeNotice = (days: readonly StateDay[]): string =>
  holidaysOf(days)
    .map(({ name, rests, works }) => {
      const off = rests.length > 0 ? `${rests.map(restInWords).join('、')}放假。` : ''
      const worked = works.flatMap(({ day, worksAs }) =>
        worksAs === null ? [] : [`${inWords(day)}按周${weekdays[worksAs - 1]}上班。`],
      )
      return `${name}：${off}${worked.join('')}`
    })
    .join('\n')
