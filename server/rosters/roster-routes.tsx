import { Router } from 'express'
import { askToStop } from '../../sql/rosters/solves.ts'
import { rosterAddress, rostersAddress } from '../../views/rosters/addresses.ts'
import { nothing } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { answerButton } from '../http/answer-form.ts'
import { heldIn } from '../http/read-form.ts'
import { makeAtOnce } from './make-at-once.ts'
import { asOwnRoster } from './own-roster.ts'
import { removeDraft } from './remove-draft.ts'
import { showRoster } from './roster-shown.tsx'

/** Rosters that are made by the engine, looked at and thrown away. */
export const rosterRoutes = (context: Context): Router => {
  const asOwn = asOwnRoster(context)
  const { sql } = context

  return Router()
    .get(
      '/o/:organisation/rosters/:roster',
      asOwn(async (request, response, { who, staff, roster }, next) => {
        await showRoster(context, response, {
          who,
          staff,
          rosterId: roster.rosterId,
          week: request.query.week,
          next,
        })
      }),
    )
    .post(
      '/o/:organisation/rosters/:roster/solve',
      asOwn(async (request, response, { who, staff, roster }, next) => {
        heldIn(nothing, request.body)
        const { rosterId } = roster
        await answerButton(response, {
          does: async () => {
            await makeAtOnce(context, { rosterId, by: who.accountId })
            return rosterAddress(who.organisation.slug, rosterId)
          },
          again: again => showRoster(context, response, { who, staff, rosterId, next }, again),
        })
      }),
    )
    .post(
      '/o/:organisation/rosters/:roster/solve/stop',
      asOwn(async (request, response, { who, roster }) => {
        heldIn(nothing, request.body)
        await askToStop(sql, roster.rosterId)
        response.redirect(303, rosterAddress(who.organisation.slug, roster.rosterId))
      }),
    )
    .post(
      '/o/:organisation/rosters/:roster/deletion',
      asOwn(async (request, response, { who, staff, roster }, next) => {
        heldIn(nothing, request.body)
        const { rosterId } = roster
        if (await removeDraft(context, who, rosterId))
          return response.redirect(303, rostersAddress(who.organisation.slug))
        await showRoster(
          context,
          response,
          { who, staff, rosterId, next },
          { status: 409, refused: 'roster_is_published' },
        )
      }),
    )
}
