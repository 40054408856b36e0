import { Router } from 'express'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import type { Context } from '../context.ts'
import { answerButton } from '../http/answer-form.ts'
import { heldIn } from '../http/read-form.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { ease, takeBackEasing } from './ease.ts'
import { easingForm, takingBackForm } from './easing-form.ts'
import { makeAtOnce } from './make-at-once.ts'
import { asOwnRoster } from './own-roster.ts'
import { findPosition, showPosition } from './position-shown.tsx'
import { showRoster } from './roster-shown.tsx'

/** Rules that are let go once in a draft, or kept again; each time what is not locked is made anew (R44). */
export const easingRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const address = '/o/:organisation/rosters/:roster'

  return Router()
    .post(
      `${address}/positions/:position/easing`,
      coordinator(async (request, response, self, next) => {
        const here = await findPosition(context, self, request)
        if (!here) return next()
        const { accountId, organisation } = self.who
        const { rosterId } = here.read.roster
        const { version, ease: eased } = heldIn(easingForm(here.read), request.body)
        await answerButton(response, {
          does: async () => {
            await ease(context, self.who, { rosterId, version }, eased)
            await makeAtOnce(context, { rosterId, by: accountId })
            return rosterAddress(organisation.slug, rosterId)
          },
          again: async again => {
            const stands = (await findPosition(context, self, request)) ?? here
            await showPosition(context, response, stands, { form: null }, again)
          },
        })
      }),
    )
    .post(
      `${address}/easing/taking-back`,
      asOwnRoster(context)(async (request, response, { who, staff, roster: { rosterId } }, next) => {
        const { version, easing } = heldIn(takingBackForm, request.body)
        await answerButton(response, {
          does: async () => {
            await takeBackEasing(context, who, { rosterId, version }, easing)
            await makeAtOnce(context, { rosterId, by: who.accountId })
            return rosterAddress(who.organisation.slug, rosterId)
          },
          again: again => showRoster(context, response, { who, staff, rosterId, next }, again),
        })
      }),
    )
}
