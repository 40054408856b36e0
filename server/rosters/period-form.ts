import type { DateTime } from 'luxon'
import { z } from 'zod'
import type { Period } from '../../sql/rosters/hours.ts'
import { fault, one } from '../booking/form-fields.ts'
import { type ReadForm, readForm } from '../http/read-form.ts'
import { dayStarts, parkDay } from '../park-time.ts'

const day = one.transform((text, context) => {
  const starts = dayStarts(text.trim())
  if (starts) return parkDay(starts)
  context.addIssue({ code: 'custom', message: fault('not_a_calendar_day') })
  return z.NEVER
})

/** The fields of a period, its last day included. */
export const periodFields = { from: day, until: day }

/** A period that ends no sooner than it begins. */
export const inOrder = <T extends Period>({ value, issues }: { value: T; issues: z.core.$ZodRawIssue[] }) => {
  if (value.until < value.from)
    issues.push({ code: 'custom', path: ['until'], message: fault('before_it_begins'), input: value })
}

// Not strict: an address that somebody shared may carry more, which narrows nothing.
const form = z.object(periodFields).check(inOrder)

/** The days that an address asks for; this year up to today when it asks for none. */
export const periodAsked = (query: unknown, now: DateTime): ReadForm<Period> => {
  const read = readForm(form, query)
  if ('from' in read.typed || 'until' in read.typed) return read
  const value = { from: parkDay(now.startOf('year')), until: parkDay(now) }
  return { typed: { from: [value.from], until: [value.until] }, faults: {}, value }
}
