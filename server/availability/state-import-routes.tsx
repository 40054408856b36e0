import { type Response, Router } from 'express'
import { stateDaysIn } from '../../sql/availability/state-days.ts'
import { yearOf } from '../../sql/availability/years.ts'
import { StateImportPage } from '../../views/availability/state-import-page.tsx'
import { StatePreview } from '../../views/availability/state-preview.tsx'
import { yearAddress } from '../../views/availability/state-year.ts'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { type Again, shownFirst } from '../http/answer-form.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator } from '../http/who-works.ts'
import { answerEdit } from './answer-edit.tsx'
import { editingYear, editYear } from './edit-year.ts'
import { readNotice } from './read-notice.ts'
import { noticeForm } from './state-days-form.ts'
import { typedFromYear } from './typed-state-days.ts'
import { yearIn } from './year-in-address.ts'

interface Shown {
  readonly staff: Staff
  readonly year: number
  readonly form: FormState
  readonly proposed?: boolean
}

/** A year of the State's days at once: proposed, pasted or typed, looked at, and written once that is confirmed. */
export const stateImportRoutes = (context: Context) => {
  const { sql } = context
  const administrator = asAdministrator(context)

  const show = async (
    response: Response,
    { staff, year, form, proposed = false }: Shown,
    { status, refused }: Again = shownFirst,
  ) => {
    const present = await yearOf(sql, year)
    const { wrong } = form.faults.notice ? readNotice(form.typed.notice?.[0] ?? '', year) : { wrong: [] }
    const visit = { ...response.locals.visit, back: `${yearAddress(year)}/import` }
    sendPage(
      response,
      status,
      <StateImportPage {...{ visit, staff, present, form, refused, wrong, proposed }} />,
    )
  }

  return Router()
    .get(
      '/park/days/:year/import',
      administrator(async (request, response, { staff }, next) => {
        const year = yearIn(request)
        if (year === null) return next()
        const { typed, proposed } = typedFromYear(year, await stateDaysIn(sql, year))
        await show(response, { staff, year, form: { typed, faults: {} }, proposed })
      }),
    )
    .post(
      '/park/days/:year/import',
      administrator(async (request, response, { who, staff }, next) => {
        const year = yearIn(request)
        if (year === null) return next()
        const form = readForm(noticeForm(year), request.body)
        const { visit } = response.locals
        const days = form.value?.edit.does === 'import' ? form.value.edit.days : []
        const standing = await stateDaysIn(sql, year)
        await answerEdit(context, response, form, {
          asked: {
            ...{ visit, staff, wing: 'park', room: 'days', wide: true },
            step: textIn(visit.locale).stateDays.import,
            action: `${yearAddress(year)}/import`,
            preview: <StatePreview {...{ visit, year, days }} replaced={standing.length} />,
          },
          always: true,
          tries: ({ version, edit }) => editingYear(context, who, { year, version, edit }),
          does: async ({ version, edit }) => {
            await editYear(context, who, { year, version, edit })
            return yearAddress(year)
          },
          again: again => show(response, { staff, year, form }, again),
        })
      }),
    )
}
