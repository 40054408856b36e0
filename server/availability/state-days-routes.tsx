import { type Response, Router } from 'express'
import type { SignedIn } from '../../sql/accounts/staff.ts'
import { stateDaysIn } from '../../sql/availability/state-days.ts'
import { yearOf } from '../../sql/availability/years.ts'
import { StateDaysPage } from '../../views/availability/state-days-page.tsx'
import { yearAddress } from '../../views/availability/state-year.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { type Again, shownFirst } from '../http/answer-form.ts'
import { type ReadForm, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator } from '../http/who-works.ts'
import { answerEdit } from './answer-edit.tsx'
import { editingYear, editYear } from './edit-year.ts'
import { confirmationForm, stateDayForm, type YearForm } from './state-days-form.ts'
import { typedFromDay } from './typed-state-days.ts'
import { yearIn } from './year-in-address.ts'

/** The State's days by year: looked at, changed one by one, confirmed (R5, R6). */
export const stateDaysRoutes = (context: Context) => {
  const { sql, now } = context
  const administrator = asAdministrator(context)

  const show = async (
    response: Response,
    { staff, year, form }: { staff: Staff; year: number; form: FormState },
    { status, refused }: Again = shownFirst,
  ) => {
    const [present, days] = await Promise.all([yearOf(sql, year), stateDaysIn(sql, year)])
    const visit = { ...response.locals.visit, back: yearAddress(year) }
    sendPage(response, status, <StateDaysPage {...{ visit, staff, present, days, form, refused }} />)
  }

  const edits = async (
    response: Response,
    { who, staff, year, to }: { who: SignedIn; staff: Staff; year: number; to: string },
    form: ReadForm<YearForm>,
  ) => {
    const { visit } = response.locals
    const { step } = textIn(visit.locale).stateDays
    const asked = { wing: 'park', room: 'days', step, action: `${yearAddress(year)}/${to}` } as const
    await answerEdit(context, response, form, {
      asked: { visit, staff, ...asked },
      tries: ({ version, edit }) => editingYear(context, who, { year, version, edit }),
      does: async ({ version, edit }) => {
        await editYear(context, who, { year, version, edit })
        return yearAddress(year)
      },
      again: again => show(response, { staff, year, form }, again),
    })
  }

  const router = Router()
    .get(
      '/park/days',
      administrator((_request, response) => response.redirect(303, yearAddress(now().year))),
    )
    .get(
      '/park/days/:year',
      administrator(async (request, response, { staff }, next) => {
        const year = yearIn(request)
        if (year === null) return next()
        const chosen = (await stateDaysIn(sql, year)).find(({ day }) => day === request.query.day)
        await show(response, {
          ...{ staff, year },
          form: chosen ? { typed: typedFromDay(chosen), faults: {} } : untouched,
        })
      }),
    )

  const forms = [
    { to: 'day', schema: stateDayForm },
    { to: 'confirmation', schema: () => confirmationForm('confirm') },
    { to: 'reopening', schema: () => confirmationForm('reopen') },
  ] as const
  for (const { to, schema } of forms)
    router.post(
      `/park/days/:year/${to}`,
      administrator(async (request, response, { who, staff }, next) => {
        const year = yearIn(request)
        if (year === null) return next()
        await edits(response, { who, staff, year, to }, readForm<YearForm>(schema(year), request.body))
      }),
    )

  return router
}
