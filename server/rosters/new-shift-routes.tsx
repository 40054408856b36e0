import { type Response, Router } from 'express'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { qualifications } from '../../sql/people/directory.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { NewShiftPage } from '../../views/rosters/new-shift-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { addShift } from './add-shift.ts'
import { asOwnRoster, ownRoster } from './own-roster.ts'
import { mondayOf } from './posted-week.ts'
import { shiftForm } from './shift-form.ts'

interface Shown {
  readonly who: RosterMaker
  readonly staff: Staff
  readonly roster: RosterShown
  readonly form: FormState
}

/** Shifts that no row of the week asks for, added to a roster. */
export const newShiftRoutes = (context: Context): Router => {
  const { sql, now } = context
  const asOwn = asOwnRoster(context)
  const address = '/o/:organisation/rosters/:roster/shifts'

  const show = async (
    response: Response,
    { who, staff, roster, form }: Shown,
    { status, refused }: Again = shownFirst,
  ) => {
    const { slug } = who.organisation
    const visit = { ...response.locals.visit, back: rosterAddress(slug, roster.rosterId, '/shifts') }
    const kinds = await qualifications(sql)
    sendPage(response, status, <NewShiftPage {...{ visit, staff, slug, roster, kinds, form, refused }} />)
  }

  return Router()
    .get(
      address,
      asOwn(async (_request, response, { who, staff, roster }) => {
        await show(response, { who, staff, roster, form: { typed: { positions: ['1'] }, faults: {} } })
      }),
    )
    .post(
      address,
      asOwn(async (request, response, { who, staff, roster }) => {
        const codes = (await qualifications(sql)).map(({ code }) => code)
        const form = readForm(shiftForm(codes, { ...roster, now: now() }), request.body)
        await answerForm(response, form, {
          does: async shift => {
            await addShift(context, who, roster, shift)
            return rosterAddress(who.organisation.slug, roster.rosterId, `?week=${mondayOf(shift.day)}`)
          },
          again: async again => {
            const present = (await ownRoster(context, who, request)) ?? roster
            await show(response, { who, staff, roster: present, form }, again)
          },
        })
      }),
    )
}
