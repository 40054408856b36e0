import { type Response, Router } from 'express'
import { z } from 'zod'
import { type Counted, correctionsOf, countedOf } from '../../sql/rosters/corrections.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { CorrectionPage } from '../../views/rosters/correction-page.tsx'
import { entryAddress } from '../../views/rosters/hours-addresses.ts'
import { fault, one, wholeNumber } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { BadRequest } from '../http/bad-request.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { correctHours } from './correct-hours.ts'
import { minutesTyped } from './minutes-typed.ts'

const ENTRY = '/o/:organisation/hours/:entry'
const reasons = ['wrong_minutes', 'left_early', 'stayed_longer', 'not_there', 'other'] as const
const correctionForm = z.strictObject({
  minutes: minutesTyped(0),
  because: one.pipe(z.enum(reasons, fault('choose_one'))),
  stands: wholeNumber,
})

interface Shown {
  readonly staff: Staff
  readonly slug: string
  readonly form: FormState
  readonly entered?: boolean
}

/** An entry of an organisation's ledger, and its corrections, for its coordinators. */
export const correctionRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const { sql } = context

  const show = async (
    response: Response,
    counted: Counted,
    { staff, slug, form, entered = false }: Shown,
    { status, refused }: Again = shownFirst,
  ) =>
    sendPage(
      response,
      status,
      <CorrectionPage
        visit={{ ...response.locals.visit, back: entryAddress(slug, counted.entryId) }}
        {...{ staff, slug, counted, form, refused, entered }}
        corrections={await correctionsOf(sql, counted.entryId)}
      />,
    )

  return Router()
    .get(
      ENTRY,
      coordinator(async ({ params, query }, response, { who: { organisation }, staff }, next) => {
        const counted = await countedOf(sql, organisation, numberIn(params.entry))
        if (!counted) return next()
        const { slug } = organisation
        await show(response, counted, { staff, slug, form: untouched, entered: query.done === 'corrected' })
      }),
    )
    .post(
      ENTRY,
      coordinator(async ({ params, body }, response, { who, staff }, next) => {
        const { organisation } = who
        const counted = await countedOf(sql, organisation, numberIn(params.entry))
        if (!counted) return next()
        const form = readForm(correctionForm, body)
        if (form.faults.stands) throw new BadRequest()
        const { slug } = organisation
        await answerForm(response, form, {
          does: async corrected => {
            await correctHours(context, who, counted, corrected)
            return `${entryAddress(slug, counted.entryId)}?done=corrected`
          },
          again: async again => {
            const stands = (await countedOf(sql, organisation, counted.entryId)) ?? counted
            await show(response, stands, { staff, slug, form }, again)
          },
        })
      }),
    )
}
