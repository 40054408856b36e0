import { z } from 'zod'
import { confirmed, fault, freeText, maybe, once, one, versionShown } from '../booking/form-fields.ts'
import { dayStarts } from '../park-time.ts'
import type { YearEdit } from './edit-year.ts'
import { readNotice } from './read-notice.ts'

const carried = { version: versionShown, confirmed }
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

/** One edit of a year, as one of its forms says it. */
export interface YearForm {
  readonly version: number
  readonly confirmed: string | null
  readonly edit: YearEdit
}

/** What one day of a year is: off, worked as a weekday, or what its weekday is. */
export const stateDayForm = (year: number) =>
  z
    .strictObject({
      day: one
        .refine(day => dayStarts(day) !== null, fault('not_a_calendar_day'))
        .refine(day => dayStarts(day) === null || day.startsWith(`${year}-`), fault('not_of_this_year')),
      kind: once('choose_one').pipe(z.enum(['holiday', 'make_up_workday', 'ordinary'], fault('choose_one'))),
      works_as: maybe(one.pipe(z.enum(weekdays, fault('choose_one')))),
      name: maybe(freeText(20)),
      ...carried,
    })
    .check(({ value, issues }) => {
      const { kind, works_as, name } = value
      const lacks = (path: string, message: string) =>
        issues.push({ code: 'custom', path: [path], message, input: value })
      if (kind === 'make_up_workday' && works_as === null) lacks('works_as', fault('choose_one'))
      if (kind !== 'ordinary' && name === null) lacks('name', fault('missing'))
    })
    .transform(({ day, kind, works_as, name, version, confirmed }): YearForm => {
      if (kind === 'ordinary' || name === null)
        return { version, confirmed, edit: { does: 'forget_day', day } }
      const worksAs = kind === 'make_up_workday' ? Number(works_as) : null
      return { version, confirmed, edit: { does: 'set_day', stateDay: { day, kind, worksAs, name } } }
    })

/** The days of a year as the State's notice names them; which lines say none, the page asks of readNotice too. */
export const noticeForm = (year: number) =>
  z
    .strictObject({ notice: one.refine(text => text.trim() !== '', fault('missing')), ...carried })
    .transform(({ notice, version, confirmed }, context): YearForm => {
      const { days, wrong } = readNotice(notice, year)
      if (wrong.length === 0) return { version, confirmed, edit: { does: 'import', days } }
      context.addIssue({ code: 'custom', path: ['notice'], message: fault('lines_not_understood') })
      return z.NEVER
    })

/** That a year is confirmed, or is not any more. */
export const confirmationForm = (does: 'confirm' | 'reopen') =>
  z
    .strictObject(carried)
    .transform(({ version, confirmed }): YearForm => ({ version, confirmed, edit: { does } }))
