import { Router } from 'express'
import { dutyAt } from '../../sql/rosters/duties.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import type { Context } from '../context.ts'
import { answerForm } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { draftForm } from './draft-form.ts'
import { showDuty } from './duty-shown.tsx'
import { makeDraft } from './make-draft.ts'

/** Where a roster of a duty is begun, from its week alone or as last time. */
export const beginRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const { sql, now } = context
  return Router().post(
    '/o/:organisation/duties/:duty/rosters',
    coordinator(async ({ params, body }, response, { who, staff }, next) => {
      const duty = await dutyAt(sql, who.organisation, numberIn(params.duty))
      if (!duty) return next()
      const form = readForm(draftForm(parkDay(now())), body)
      await answerForm(response, form, {
        does: async period => {
          const rosterId = await makeDraft(context, who, { dutyId: duty.dutyId, ...period })
          return rosterAddress(who.organisation.slug, rosterId, period.asLast ? '/copy' : '')
        },
        again: again => showDuty(context, response, { who, staff, duty, form }, again),
      })
    }),
  )
}
