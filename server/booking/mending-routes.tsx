import { type Response, Router } from 'express'
import { z } from 'zod'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { toMend } from '../../sql/availability/to-mend.ts'
import { isOwnAppointment } from '../../sql/booking/expected.ts'
import { MendingPage } from '../../views/booking/mending-page.tsx'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { type Rule, refusalOrThrow } from '../refusal.ts'
import { readFallen } from '../rosters/read-fallen.ts'
import { cancelForPark } from './cancel-for-park.ts'
import { fault, once, versionShown, wholeNumber } from './form-fields.ts'
import { becauseOf, mendAll } from './mend-all.ts'
import { readMending } from './read-mending.ts'
import { nobody, reassign } from './reassign.ts'

const oneForm = z.strictObject({
  appointment: wholeNumber,
  sequence: versionShown,
  way: once('choose_one').pipe(z.enum(['give', 'cancel'], fault('choose_one'))),
})
const allForm = z.strictObject({ shown: z.array(z.string().regex(/^\d{1,15}\/\d{1,9}$/)).max(60) })

interface Shown {
  readonly refused?: Rule
  readonly again?: { readonly appointmentId: number; readonly form: FormState }
}

/** What is to be mended in an organisation (R9b), one by one or all by the rule. */
export const mendingRoutes = (context: Context): Router => {
  const { sql, now } = context
  const coordinator = asCoordinator(context)

  const show = async (
    response: Response,
    status: number,
    { who, staff, ...shown }: Shown & { readonly who: Coordinator; readonly staff: Staff },
  ) => {
    const { organisation } = who
    const found = await readMending(context, organisation)
    const fallen = await readFallen(context, organisation)
    const visit = { ...response.locals.visit, back: `/o/${organisation.slug}/mending` }
    sendPage(
      response,
      status,
      <MendingPage {...{ visit, staff, fallen }} slug={organisation.slug} {...found} {...shown} />,
    )
  }

  return Router()
    .get(
      '/o/:organisation/mending',
      coordinator((_request, response, given) => show(response, 200, given)),
    )
    .post(
      '/o/:organisation/mending',
      coordinator(async ({ body }, response, given, next) => {
        const { value, ...form } = readForm(oneForm, body)
        const appointmentId = numberIn(form.typed.appointment?.[0])
        if (appointmentId === null) throw new BadRequest()
        const { organisation, accountId } = given.who
        if (!(await isOwnAppointment(sql, organisation, appointmentId))) return next()
        if (!value) return show(response, 422, { ...given, again: { appointmentId, form } })
        const { sequence, way } = value
        const [standing] = await toMend(sql, { of: organisation, from: now(), appointmentId })
        try {
          const which = { appointmentId, accountId }
          if (way === 'give') await reassign(context, which, { sequence, without: nobody })
          else await cancelForPark(context, which, { sequence, because: becauseOf(standing) })
          response.redirect(303, `/o/${organisation.slug}/mending`)
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          await show(response, status, { ...given, refused: rule })
        }
      }),
    )
    .post(
      '/o/:organisation/mending/all',
      coordinator(async ({ body }, response, { who: { organisation, accountId } }) => {
        const value = heldIn(allForm, body)
        const standing = await toMend(sql, { of: organisation, from: now() })
        await mendAll(
          context,
          accountId,
          standing.filter(({ appointmentId, sequence }) =>
            value.shown.includes(`${appointmentId}/${sequence}`),
          ),
        )
        response.redirect(303, `/o/${organisation.slug}/mending`)
      }),
    )
}
