import { Router } from 'express'
import { askToStop } from '../../sql/rosters/solves.ts'
import { rosterAddress, rostersAddress } from '../../views/rosters/addresses.ts'
import { nothing } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { heldIn } from '../http/read-form.ts'
import { asCoordinator } from '../http/who-works.ts'
import { refusalOrThrow } from '../refusal.ts'
import { makeAtOnce } from './make-at-once.ts'
import { ownRoster } from './own-roster.ts'
import { removeDraft } from './remove-draft.ts'
import { showRoster } from './roster-shown.tsx'

/** Rosters that are made by the engine, looked at and thrown away. */
export const rosterRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const { sql } = context

  return Router()
    .get(
      '/o/:organisation/rosters/:roster',
      coordinator(async (request, response, { who, staff }, next) => {
        const roster = await ownRoster(context, who, request)
        if (!roster) return next()
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
      coordinator(async (request, response, { who, staff }, next) => {
        const roster = await ownRoster(context, who, request)
        if (!roster) return next()
        heldIn(nothing, request.body)
        const { rosterId } = roster
        try {
          await makeAtOnce(context, { rosterId, by: who.accountId })
          response.redirect(303, rosterAddress(who.organisation.slug, rosterId))
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          await showRoster(context, response, { who, staff, rosterId, next }, { status, refused: rule })
        }
      }),
    )
    .post(
      '/o/:organisation/rosters/:roster/solve/stop',
      coordinator(async (request, response, { who }, next) => {
        const roster = await ownRoster(context, who, request)
        if (!roster) return next()
        heldIn(nothing, request.body)
        await askToStop(sql, roster.rosterId)
        response.redirect(303, rosterAddress(who.organisation.slug, roster.rosterId))
      }),
    )
    .post(
      '/o/:organisation/rosters/:roster/deletion',
      coordinator(async (request, response, { who, staff }, next) => {
        const roster = await ownRoster(context, who, request)
        if (!roster) return next()
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
