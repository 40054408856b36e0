import { type Response, Router } from 'express'
import { z } from 'zod'
import type { OwnDuties } from '../../sql/accounts/staff.ts'
import { firms } from '../../sql/rosters/firms.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { firmsAddress } from '../../views/rosters/addresses.ts'
import { FirmsPage } from '../../views/rosters/firms-page.tsx'
import { freeText, maybe } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { addFirm } from './add-firm.ts'

const firmForm = z.strictObject({ name: freeText(60), contact: maybe(freeText(60)) })

interface Shown {
  readonly own: OwnDuties
  readonly staff: Staff
  readonly form: FormState
}

/** The law firms of the park, that stand in duties and name their person later. */
export const firmsRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const show = async (
    response: Response,
    { own: { slug }, staff, form }: Shown,
    { status, refused }: Again = shownFirst,
  ) => {
    const visit = { ...response.locals.visit, back: firmsAddress(slug) }
    const all = await firms(context.sql)
    sendPage(response, status, <FirmsPage {...{ visit, staff, slug, form, refused }} firms={all} />)
  }
  return Router()
    .get(
      '/o/:organisation/firms',
      coordinator((_request, response, { who: { organisation: own }, staff }) =>
        show(response, { own, staff, form: untouched }),
      ),
    )
    .post(
      '/o/:organisation/firms',
      coordinator(async ({ body }, response, { who, staff }) => {
        const own = who.organisation
        const form = readForm(firmForm, body)
        await answerForm(response, form, {
          does: async firm => {
            await addFirm(context, who, firm)
            return firmsAddress(own.slug)
          },
          again: again => show(response, { own, staff, form }, again),
        })
      }),
    )
}
