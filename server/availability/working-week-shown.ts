import { versionOf } from '../../sql/availability/whose-hours.ts'
import {
  type HoursOfDay,
  openingsOfWeek,
  weekChangesAfter,
  weekOn,
} from '../../sql/availability/working-weeks.ts'
import type { WorkingWeekShown } from '../../views/availability/working-week.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { halvesIn, hoursSaid, rowsAround } from './half-hours.ts'
import { clock, hoursOfParts, type Part, partsIn, partsOf, type Stretch } from './parts.ts'
import { typedFromWeek } from './working-week-form.ts'

const inWords = <T extends Stretch>({ from, until, ...rest }: T) => ({
  ...rest,
  from: clock(from),
  until: clock(until),
})

/** Of each part of the day the hours that most days have. */
const usualOf = (all: readonly Part[]) =>
  ([0, 1, 2] as const).flatMap(part => {
    const spans = all.filter(one => one.part === part)
    const alike = ({ from, until }: Part) =>
      spans.filter(one => one.from === from && one.until === until).length
    const [most] = [...spans].sort((a, b) => alike(b) - alike(a))
    return most ? [{ part, from: clock(most.from), until: clock(most.until) }] : []
  })

const isFiner = (all: readonly Part[], hours: readonly HoursOfDay[]) =>
  JSON.stringify(halvesIn(all, hours)) !== JSON.stringify(halvesIn(all, hoursOfParts(partsIn(all, hours))))

/** The parts of a week in which anything is open here. */
export const partsOfPark = async ({ sql }: Pick<Context, 'sql'>): Promise<Part[]> =>
  partsOf(await openingsOfWeek(sql))

/** A person's week from a day on: what its page shows, and what its form holds at first. */
export const workingWeekShown = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  personId: number,
  { from, parts }: { from: string; parts: readonly Part[] },
) => {
  // First the version: what is written between the two is then told, not written over.
  const version = await versionOf(sql, personId)
  const hours = await weekOn(sql, personId, from)
  const later = await weekChangesAfter(sql, personId, parkDay(now()))
  const week: WorkingWeekShown = {
    parts: parts.map(inWords),
    usual: usualOf(parts),
    rows: rowsAround(parts, halvesIn(parts, hours)).map(clock),
    // What begins on the day itself is the week that is shown.
    later: later.map(({ day }) => day).filter(day => day !== from),
    filledIn: hours.some(({ filledIn }) => filledIn),
    finer: isFiner(parts, hours),
    changedTo: null,
  }
  return {
    week,
    version,
    typed: typedFromWeek(parts, hours, from),
    said: hoursSaid(parts, hours).map(inWords),
  }
}
