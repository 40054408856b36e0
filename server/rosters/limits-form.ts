import { z } from 'zod'
import type { LimitWritten } from '../../sql/rosters/person-limits.ts'
import type { Typed } from '../../views/kit/form.ts'
import { fault, maybe, once, versionShown } from '../booking/form-fields.ts'

/** The days of a week: nobody is asked for more shifts in it. */
export const MOST_ASKED = 7

const choiceUpTo = (most: number) =>
  z.enum(
    Array.from({ length: most + 1 }, (_, number) => String(number)) as [string, ...string[]],
    fault('choose_one'),
  )

/** How much somebody is asked for. @param most how many shifts a week whoever fills it in may say */
export const limitsForm = (most: number) =>
  z
    .strictObject({
      week: maybe(once('choose_one').pipe(choiceUpTo(most))),
      day: maybe(once('choose_one').pipe(z.literal('1', fault('choose_one')))),
      version: versionShown,
    })
    .transform(({ week, day, version }) => ({
      mostAWeek: week === null ? null : Number(week),
      mostADay: day === null ? null : Number(day),
      version,
    }))

/** What the form holds at first. */
export const limitsTyped = ({ mostAWeek, mostADay }: LimitWritten): Typed => ({
  week: mostAWeek === null ? [] : [String(mostAWeek)],
  day: mostADay === 1 ? ['1'] : [],
})
