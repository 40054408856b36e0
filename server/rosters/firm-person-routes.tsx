import { Router } from 'express'
import { z } from 'zod'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { firmShift, whoMayCome } from '../../sql/rosters/firm-shifts.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { FirmPersonPage } from '../../views/rosters/firm-person-page.tsx'
import { once } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker, type Behind } from '../http/who-works.ts'
import { namedUntil } from './firm-rules.ts'
import { nameFirmPerson } from './name-firm-person.ts'

const personForm = z.strictObject({
  person: once('choose_one')
    .pipe(z.string().regex(/^[1-9]\d{0,14}$/, 'choose_one'))
    .transform(Number),
})

/** Whom a law firm sends to a shift that it holds, entered by the coordinator (R40a). */
export const firmPersonRoutes = (context: Context): Router => {
  const { sql } = context
  const coordinator = asRosterMaker(context)
  const address = '/o/:organisation/rosters/:roster/assignments/:assignment/firm-person'

  const answer =
    (posted: boolean): Behind<RosterMaker> =>
    async ({ params, body }, response, { who, staff }, next) => {
      const [rosterId, assignmentId] = [numberIn(params.roster), numberIn(params.assignment)]
      const shift = await firmShift(sql, who.organisation, { rosterId, assignmentId })
      if (!shift) return next()
      const roster = rosterAddress(who.organisation.slug, shift.rosterId)
      const action = `${roster}/assignments/${shift.assignmentId}/firm-person`
      const people = await whoMayCome(sql, shift.positionId)
      const until = namedUntil(shift.starts)
      const visit = { ...response.locals.visit, back: action }
      const show = (form: FormState, { status, refused }: Again) =>
        sendPage(
          response,
          status,
          <FirmPersonPage {...{ visit, staff, roster, action, shift, people, until, form, refused }} />,
        )
      if (!posted) return show(untouched, shownFirst)
      const form = readForm(personForm, body)
      await answerForm(response, form, {
        does: async ({ person }) => {
          const naming = { assignmentId: shift.assignmentId, personId: person, by: who.accountId }
          await nameFirmPerson(context, naming)
          return roster
        },
        again: again => show(form, again),
      })
    }

  return Router()
    .get(address, coordinator(answer(false)))
    .post(address, coordinator(answer(true)))
}
