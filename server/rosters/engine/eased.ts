import type { Limits } from './limits.ts'
import type { Person } from './problem.ts'

type Asked = Pick<Person, 'limits' | 'eased'>

/** How many shifts somebody may have in a week: what is let go for them there counts beside what is asked of them ever (R44). */
export const mostInWeek = ({ limits: { mostAWeek }, eased = [] }: Asked, week: number): number | null =>
  mostAWeek === null
    ? null
    : Math.max(mostAWeek, ...eased.flatMap(one => (one.rule === 'week' && one.week === week ? one.to : [])))

/** How much somebody may have on a day. Where a day is let go it is the number of shifts that counts, whether of evenings or not. */
export const mostOnDay = (
  { limits: { mostADay, halvesADay }, eased = [] }: Asked,
  day: number,
): Pick<Limits, 'mostADay' | 'halvesADay'> => {
  const to = eased.flatMap(one => (one.rule === 'day' && one.day === day ? one.to : []))
  return to.length === 0
    ? { mostADay, halvesADay }
    : { mostADay: Math.max(mostADay ?? 0, ...to), halvesADay: false }
}

/** How long somebody has to rest after the evening of a day. */
export const restAfter = ({ limits: { restMinutes }, eased = [] }: Asked, day: number): number | null =>
  restMinutes === null
    ? null
    : Math.min(restMinutes, ...eased.flatMap(one => (one.rule === 'rest' && one.day === day ? one.to : [])))
