import type { DateTime } from 'luxon'
import { z } from 'zod'
import type { SpanCounted } from '../../sql/reports/counts.ts'
import { fault, one } from '../booking/form-fields.ts'
import { type ReadForm, readForm } from '../http/read-form.ts'
import { dayStarts, parkDay } from '../park-time.ts'

/** What is shown when nothing else is asked for: a season up to this week. */
const WEEKS = 12
/** A year with both its halves of weeks. */
const MOST_WEEKS = 53

const weeksIn = ({ from, to }: SpanCounted) => Math.round(to.diff(from, 'weeks').weeks)

/** A day of the park, as the week that it is in. */
const weekOf = one.transform((day, context): DateTime => {
  const starts = dayStarts(day)
  if (starts) return starts.startOf('week')
  context.addIssue({ code: 'custom', message: fault('not_a_calendar_day') })
  return z.NEVER
})

// Not strict: an address that somebody shared may carry more, which narrows nothing.
const form = z
  .object({ from: weekOf, until: weekOf })
  .transform(({ from, until }) => ({ from, to: until.plus({ weeks: 1 }) }))
  .check(({ value, issues }) => {
    const wrong = (message: string) => issues.push({ code: 'custom', path: ['until'], message, input: value })
    if (value.to <= value.from) wrong(fault('before_it_begins'))
    else if (weeksIn(value) > MOST_WEEKS) wrong(fault('a_year_at_most'))
  })

/** The Mondays of a span, 'YYYY-MM-DD'. */
export const mondaysOf = (span: SpanCounted): string[] =>
  Array.from({ length: weeksIn(span) }, (_, n) => parkDay(span.from.plus({ weeks: n })))

/** As many weeks a year before: the same weekdays, and none of them in both. */
export const yearBefore = (span: SpanCounted): SpanCounted => {
  const weeks = Math.max(52, weeksIn(span))
  return { from: span.from.minus({ weeks }), to: span.to.minus({ weeks }) }
}

export const lastDayOf = ({ to }: SpanCounted): string => parkDay(to.minus({ days: 1 }))

/** The weeks that an address asks for, whole from Monday to Sunday; twelve up to this one when it asks for none. */
export const spanAsked = (query: unknown, now: DateTime): ReadForm<SpanCounted> => {
  const to = now.startOf('week').plus({ weeks: 1 })
  const season = { from: to.minus({ weeks: WEEKS }), to }
  const read = readForm(form, query)
  const isAsked = 'from' in read.typed || 'until' in read.typed
  const value = isAsked ? read.value : season
  if (!value) return read
  return { typed: { from: [parkDay(value.from)], until: [lastDayOf(value)] }, faults: {}, value }
}
