import { Router } from 'express'
import { z } from 'zod'
import { positionAddress, rosterAddress } from '../../views/rosters/addresses.ts'
import { fault, once, versionShown } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { answerButton, answerForm } from '../http/answer-form.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { candidatesFor, vacated } from './candidates.ts'
import { leavesIn, positionForm } from './position-form.ts'
import { findPosition, lookAt, showPosition } from './position-shown.tsx'
import { fixPosition, putByHand } from './put-by-hand.ts'

const fixingForm = z.strictObject({
  version: versionShown,
  fixed: once('choose_one').pipe(z.enum(['yes', 'no'], fault('choose_one'))),
})

/** One position of a roster: who holds it, who could, and what each would break. */
export const positionRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const address = '/o/:organisation/rosters/:roster/positions/:position'

  return Router()
    .get(
      address,
      coordinator(async (request, response, self, next) => {
        const here = await findPosition(context, self, request)
        if (!here) return next()
        const look = request.query.look === undefined ? 'not_asked' : await lookAt(context, here)
        await showPosition(context, response, here, { form: null, look })
      }),
    )
    .post(
      address,
      coordinator(async (request, response, self, next) => {
        const here = await findPosition(context, self, request)
        if (!here) return next()
        const { rosterId } = here.read.roster
        const { positionId } = here.position
        const leaving = leavesIn(request.body)
        const offered = candidatesFor(vacated(here.read, leaving), here.position)
        const form = readForm(positionForm(offered), request.body)
        await answerForm(response, form, {
          does: async ({ version, ...put }) => {
            await putByHand(context, self.who, { rosterId, positionId, version }, put)
            return rosterAddress(self.who.organisation.slug, rosterId)
          },
          again: async again => {
            const stands = (await findPosition(context, self, request)) ?? here
            const read = vacated(stands.read, leaving)
            await showPosition(context, response, { ...stands, read }, { form }, again)
          },
        })
      }),
    )
    .post(
      `${address}/fixing`,
      coordinator(async (request, response, self, next) => {
        const here = await findPosition(context, self, request)
        if (!here) return next()
        const { version, fixed } = heldIn(fixingForm, request.body)
        const { rosterId } = here.read.roster
        const { positionId } = here.position
        await answerButton(response, {
          does: async () => {
            await fixPosition(context, self.who, { rosterId, positionId, version }, fixed === 'yes')
            return positionAddress(self.who.organisation.slug, rosterId, positionId)
          },
          again: async again => {
            const stands = (await findPosition(context, self, request)) ?? here
            await showPosition(context, response, stands, { form: null }, again)
          },
        })
      }),
    )
}
