import type { OwnService } from '../../sql/booking/own-services.ts'
import type { HoursSet } from '../../sql/booking/service-lines.ts'

/** The parts of a day in which a service can be held; whether its place is open then is the place's to say. */
const partsOfDay = {
  morning: ['00:00', '12:00'],
  afternoon: ['12:00', '18:00'],
  evening: ['18:00', '24:00'],
} as const
type PartOfDay = keyof typeof partsOfDay
const parts = Object.keys(partsOfDay) as PartOfDay[]

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Each part of each weekday as a form carries it: '1-morning'. */
export const partsOfWeek = weekdays.flatMap(weekday => parts.map(part => `${weekday}-${part}`))

/** The hours of the parts that are chosen, those that follow on one another as one. */
export const hoursOf = (chosen: readonly string[]): HoursSet[] =>
  weekdays.flatMap(weekday => {
    const spans: { from: string; to: string }[] = []
    for (const part of parts.filter(part => chosen.includes(`${weekday}-${part}`))) {
      const [from, to] = partsOfDay[part]
      const last = spans.at(-1)
      if (last?.to === from) last.to = to
      else spans.push({ from, to })
    }
    return spans.map(({ from, to }) => ({ weekday, hours: `[${from},${to})` }))
  })

/** The parts that standing hours reach into, each once. */
export const partsIn = (hours: OwnService['hours']) => [
  ...new Set(
    hours.flatMap(({ weekday, from, to }) =>
      parts
        .filter(part => partsOfDay[part][0] < to && partsOfDay[part][1] > from)
        .map(part => `${weekday}-${part}`),
    ),
  ),
]

/** The hours of the parts that are chosen; on a weekday whose parts nobody changed those that stand, to the minute. */
export const hoursKept = (chosen: readonly string[], standing: OwnService['hours']): HoursSet[] =>
  weekdays.flatMap(weekday => {
    const ofDay = chosen.filter(part => part.startsWith(`${weekday}-`))
    const stands = standing.filter(hours => hours.weekday === weekday)
    const stood = partsIn(stands)
    if (ofDay.length !== stood.length || !ofDay.every(part => stood.includes(part))) return hoursOf(ofDay)
    return stands.map(({ from, to }) => ({ weekday, hours: `[${from},${to})` }))
  })
