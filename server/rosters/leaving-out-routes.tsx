import { Router } from 'express'
import { z } from 'zod'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { versionShown, wholeNumber } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { answerButton } from '../http/answer-form.ts'
import { heldIn } from '../http/read-form.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { leaveOut, takeBackLeavingOut } from './leave-out.ts'
import { asOwnRoster } from './own-roster.ts'
import { findPosition, showPosition } from './position-shown.tsx'
import { mondayOf } from './posted-week.ts'
import { showRoster } from './roster-shown.tsx'

const leavingOutForm = z.strictObject({ version: versionShown })
const takingBackForm = z.strictObject({ version: versionShown, position: wholeNumber })

/** Positions that are left out of their shift, which is then held by one fewer, or put back into it (R44). */
export const leavingOutRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const address = '/o/:organisation/rosters/:roster'

  return Router()
    .post(
      `${address}/positions/:position/leaving-out`,
      coordinator(async (request, response, self, next) => {
        const here = await findPosition(context, self, request)
        if (!here) return next()
        const { version } = heldIn(leavingOutForm, request.body)
        const { rosterId } = here.read.roster
        const { positionId, starts } = here.position
        await answerButton(response, {
          does: async () => {
            await leaveOut(context, self.who, { rosterId, positionId, version })
            const week = mondayOf(starts.toFormat('yyyy-MM-dd'))
            return rosterAddress(self.who.organisation.slug, rosterId, `?week=${week}`)
          },
          again: async again => {
            const stands = (await findPosition(context, self, request)) ?? here
            await showPosition(context, response, stands, { form: null }, again)
          },
        })
      }),
    )
    .post(
      `${address}/leaving-out/taking-back`,
      asOwnRoster(context)(async (request, response, { who, staff, roster: { rosterId } }, next) => {
        const { version, position: positionId } = heldIn(takingBackForm, request.body)
        await answerButton(response, {
          does: async () => {
            await takeBackLeavingOut(context, who, { rosterId, positionId, version })
            return rosterAddress(who.organisation.slug, rosterId)
          },
          again: again => showRoster(context, response, { who, staff, rosterId, next }, again),
        })
      }),
    )
}
