import type { DateTime } from 'luxon'
import { z } from 'zod'
import type { Entered } from '../../sql/availability/leaves.ts'
import { timeOfDay } from '../booking/answer-values.ts'
import { confirmed, day, fault, maybe, once, versionShown } from '../booking/form-fields.ts'
import { dayStarts, parkDay, parkInstant } from '../park-time.ts'
import type { EnteredAs } from './enter-time.ts'

const time = once('not_a_time').pipe(timeOfDay)

interface Said {
  readonly kind: 'away' | 'court' | null
  readonly day: string
  readonly last: string | null
  readonly from: string | null
  readonly until: string | null
  readonly version: number | null
  readonly confirmed: string | null
}

const carried = { version: maybe(versionShown), confirmed }
const kind = once('choose_one').pipe(z.enum(['away', 'court'], fault('choose_one')))
const said: Readonly<Record<EnteredAs, z.ZodType<Said>>> = {
  leave: z.strictObject({
    ...{ kind, day, last: maybe(day) },
    ...{ from: maybe(time), until: maybe(time), ...carried },
  }),
  extra: z
    .strictObject({ day, from: time, until: time, ...carried })
    .transform(given => ({ ...given, kind: null, last: null })),
}

/** From the hour, or the whole day, until the hour of the last day, or its end: whoever goes to court need not know until when. */
const spanOf = ({
  day,
  last,
  from,
  until,
}: Pick<Said, 'day' | 'last' | 'from' | 'until'>): { starts: DateTime; ends: DateTime } | null => {
  const end = last ?? day
  const starts = parkInstant(day, from ?? '00:00')
  const ends = until === null ? dayStarts(end)?.plus({ days: 1 }) : parkInstant(end, until)
  return starts && ends ? { starts, ends } : null
}

/** The span that is said, or a fault beside the field that makes it none: one that is over, ends too soon or is longer than a year. */
export const readSpan = (given: Parameters<typeof spanOf>[0], now: DateTime, context: z.RefinementCtx) => {
  const wrong = (path: string, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message })
    return z.NEVER
  }
  const span = spanOf(given)
  if (!span) return wrong('day', fault('not_a_day'))
  if (given.last !== null && given.last < given.day) return wrong('last', fault('ends_before_it_starts'))
  if (span.ends <= span.starts) return wrong('until', fault('ends_before_it_starts'))
  if (span.ends <= now) return wrong(given.until === null ? 'day' : 'until', fault('day_is_over'))
  if (span.ends > span.starts.plus({ years: 1 })) return wrong('last', fault('too_long'))
  return span
}

/** Leave or extra hours; version: of what is changed. */
export const enteredForm = (as: EnteredAs, now: DateTime) =>
  said[as].transform(({ kind, version, confirmed, ...given }, context) => ({
    ...{ kind, version, confirmed },
    ...readSpan(given, now, context),
  }))

/** A checked form. */
export type EnteredTyped = z.output<ReturnType<typeof enteredForm>>

/** What is typed in the form of something that was entered. */
export const typedFromEntry = ({ kind, starts, ends }: Entered) => {
  const midnight = (at: DateTime) => at.equals(at.startOf('day'))
  const last = parkDay(midnight(ends) ? ends.minus({ days: 1 }) : ends)
  const given = {
    kind,
    day: parkDay(starts),
    last: last === parkDay(starts) ? null : last,
    from: midnight(starts) ? null : starts.toFormat('HH:mm'),
    until: midnight(ends) ? null : ends.toFormat('HH:mm'),
  }
  return Object.fromEntries(Object.entries(given).flatMap(([name, text]) => (text ? [[name, [text]]] : [])))
}
