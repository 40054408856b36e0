import { Router } from 'express'
import { dutyAt } from '../../sql/rosters/duties.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import type { Context } from '../context.ts'
import type { Again } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { asCoordinator } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { refusalOrThrow } from '../refusal.ts'
import { copyLast } from './copy-last.ts'
import { draftForm } from './draft-form.ts'
import { showDuty } from './duty-shown.tsx'
import { makeDraft } from './make-draft.ts'

/** Where a roster of a duty is begun, from its week alone or as last time. */
export const beginRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const { sql, now } = context
  return Router().post(
    '/o/:organisation/duties/:duty/rosters',
    coordinator(async ({ params, body }, response, { who, staff }, next) => {
      const duty = await dutyAt(sql, who.organisation, numberIn(params.duty))
      if (!duty) return next()
      const { value, ...form } = readForm(draftForm(parkDay(now())), body)
      const again = (given: Again) => showDuty(context, response, { who, staff, duty, form }, given)
      if (!value) return again({ status: 422, refused: null })
      try {
        const { asLast, ...period } = value
        const rosterId = await makeDraft(context, who, { dutyId: duty.dutyId, ...period })
        if (asLast) await copyLast(context, who, { rosterId, version: 1 })
        response.redirect(303, rosterAddress(who.organisation.slug, rosterId, asLast ? '/copy' : ''))
      } catch (error) {
        const { status, rule } = refusalOrThrow(error)
        await again({ status, refused: rule })
      }
    }),
  )
}
