import { Router } from 'express'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import type { Context } from '../context.ts'
import { heldIn } from '../http/read-form.ts'
import { asCoordinator } from '../http/who-works.ts'
import { refusalOrThrow } from '../refusal.ts'
import { ease, takeBackEasing } from './ease.ts'
import { easingForm, takingBackForm } from './easing-form.ts'
import { makeAtOnce } from './make-at-once.ts'
import { ownRoster } from './own-roster.ts'
import { findPosition, showPosition } from './position-shown.tsx'
import { showRoster } from './roster-shown.tsx'

/** Rules that are let go once in a draft, or kept again; each time what is not locked is made anew (R44). */
export const easingRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const roster = '/o/:organisation/rosters/:roster'

  return Router()
    .post(
      `${roster}/positions/:position/easing`,
      coordinator(async (request, response, self, next) => {
        const here = await findPosition(context, self, request)
        if (!here) return next()
        const { accountId, organisation } = self.who
        const { rosterId } = here.read.roster
        const { version, ease: eased } = heldIn(easingForm(here.read), request.body)
        try {
          await ease(context, self.who, { rosterId, version }, eased)
          await makeAtOnce(context, { rosterId, by: accountId })
          response.redirect(303, rosterAddress(organisation.slug, rosterId))
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          const stands = (await findPosition(context, self, request)) ?? here
          await showPosition(context, response, stands, { form: null }, { status, refused: rule })
        }
      }),
    )
    .post(
      `${roster}/easing/taking-back`,
      coordinator(async (request, response, { who, staff }, next) => {
        const own = await ownRoster(context, who, request)
        if (!own) return next()
        const { rosterId } = own
        const { version, easing } = heldIn(takingBackForm, request.body)
        try {
          await takeBackEasing(context, who, { rosterId, version }, easing)
          await makeAtOnce(context, { rosterId, by: who.accountId })
          response.redirect(303, rosterAddress(who.organisation.slug, rosterId))
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          await showRoster(context, response, { who, staff, rosterId, next }, { status, refused: rule })
        }
      }),
    )
}
