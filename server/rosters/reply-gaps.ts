import type { Gap } from '../../views/rosters/gap.ts'

/** What a line says of one time: the gaps that it may mean; and whether whoever wrote it does not come then, or only asks. */
export interface TimeSaid {
  readonly gaps: readonly Gap[]
  readonly says: 'yes' | 'no' | 'asks'
}

const no =
  /来不了|来不及|去不了|到不了|不行|不能|不来|不去|不可以|不方便|没空|没时间|有事|请假|算了|取消|退出|除了|\bno\b|\bnot\b|can't|cannot/iu
const asks = /[?？]|吗|谁能|有没有|行不行|能不能|可不可以|来不来/u

const weekdays: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7, 末: 0 },
  ...{ 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7 },
}
const parts = [
  { words: /^(?:上午|早上|早班)/u, from: 0, until: 12 },
  { words: /^(?:下午|午后|中班)/u, from: 12, until: 18 },
  { words: /^(?:晚上|晚间|晚班|夜里)/u, from: 18, until: 24 },
]

/** How whoever wrote it means it: a question is asked before it is denied (行不行). */
const saysOf = (text: string): TimeSaid['says'] => {
  if (asks.test(text)) return 'asks'
  return no.test(text) ? 'no' : 'yes'
}

const said =
  /⟨(?<number>\d+)⟩|(?<![\d:：.])(?<month>1[0-2]|0?[1-9])\s*(?:月|[./-])\s*(?<date>3[01]|[12]\d|0?[1-9])(?![\d:：])\s*[日号]?|(?<only>\d{1,2})\s*[日号]|(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末1-7])|(?<part>上午|早上|早班|下午|午后|中班|晚上|晚间|晚班|夜里)/gu

type Fits = (gap: Gap) => boolean

const dayOf = (groups: Readonly<Record<string, string | undefined>>): Fits | null => {
  const { month, date, only, weekday } = groups
  if (month !== undefined && date !== undefined)
    return ({ starts }) => starts.month === Number(month) && starts.day === Number(date)
  if (only !== undefined) return ({ starts }) => starts.day === Number(only)
  if (weekday === undefined) return null
  const day = weekdays[weekday] ?? 0
  return ({ starts }) => (day === 0 ? starts.weekday > 5 : starts.weekday === day)
}

const partOf = (word: string): Fits => {
  const { from, until } = parts.find(({ words }) => words.test(word)) ?? { from: 0, until: 24 }
  return ({ starts }) => starts.hour >= from && starts.hour < until
}

/** The times of a clause, each what a gap must fit; a date and its weekday are one, and a part of the day goes with the day before it. */
const timesIn = (clause: string): Fits[] => {
  const times: { day: Fits | null; part: Fits | null; fits: Fits[]; until: number }[] = []
  for (const { groups = {}, index, 0: match } of clause.matchAll(said)) {
    const last = times.at(-1)
    const ends = index + match.length
    const beside = last !== undefined && /^[\s,，(（]*$/u.test(clause.slice(last.until, index))
    if (groups.number !== undefined) {
      const number = Number(groups.number)
      times.push({ day: null, part: null, fits: [gap => gap.number === number], until: ends })
    } else if (groups.part === undefined) {
      const day = dayOf(groups)
      // 周三 9-12: beside a day these are hours.
      if (!day || (last?.day && beside && match.includes('-'))) continue
      if (last?.day && !last.part && beside) Object.assign(last, { fits: [...last.fits, day], until: ends })
      else times.push({ day, part: null, fits: [day], until: ends })
    } else {
      const part = partOf(groups.part)
      if (last?.day && !last.part) Object.assign(last, { part, fits: [...last.fits, part], until: ends })
      else
        times.push({
          day: last?.day ?? null,
          part,
          fits: [...(last?.day ? [last.day] : []), part],
          until: ends,
        })
    }
  }
  return times.map(
    ({ fits }) =>
      gap =>
        fits.every(fit => fit(gap)),
  )
}

/**
 * What a line says of when somebody comes: by ①, by a day and a part of it. A line that names no time means whatever is open, which is
 * one thing only where one gap is open.
 * @param line without the name of whoever wrote it.
 */
export const timesSaid = (line: string, open: readonly Gap[]): TimeSaid[] => {
  const clauses = line.split(/[,，。;；、!！]|\s+(?=但|不过|but\b)/u).filter(clause => clause.trim() !== '')
  const found = clauses.flatMap(clause => {
    const says = saysOf(clause)
    return timesIn(clause).map(fits => ({ gaps: open.filter(fits), says }))
  })
  if (found.length === 0) return [{ gaps: open, says: saysOf(line) }]
  // 周三下午，来不了: what no time stands beside is said of all.
  const alone = clauses.filter(clause => timesIn(clause).length === 0).map(saysOf)
  const ofAll = alone.find(says => says !== 'yes')
  return ofAll !== undefined && found.every(({ says }) => says === 'yes')
    ? found.map(time => ({ ...time, says: ofAll }))
    : found
}
