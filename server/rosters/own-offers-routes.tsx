import { type Response, Router } from 'express'
import type { Worker } from '../../sql/accounts/staff.ts'
import { offersOf } from '../../sql/rosters/own-offers.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { OffersPage } from '../../views/rosters/offers-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asWorker } from '../http/who-works.ts'
import { type AnswerShown, answerPosted, offersFirst } from './answer-form.ts'

/** Everything that waits for a volunteer's own answer. */
export const ownOffersRoutes = (context: Context): Router => {
  const worker = asWorker(context)

  const show = async (
    response: Response,
    { who, staff }: { readonly who: Worker; readonly staff: Staff },
    { status, ...shown }: AnswerShown,
  ) => {
    const offers = await offersOf(context.sql, who, context.now())
    const visit = { ...response.locals.visit, back: '/me/offers' }
    sendPage(response, status, <OffersPage {...{ visit, staff, offers }} {...shown} />)
  }

  return Router()
    .get(
      '/me/offers',
      worker(({ query }, response, given) => show(response, given, offersFirst(query.done === 'answered'))),
    )
    .post(
      '/me/offers',
      worker(async ({ body }, response, given, next) => {
        const { personId, accountId } = given.who
        const offers = await offersOf(context.sql, given.who, context.now())
        const by = { personId, accountId, filledIn: false }
        const shown = await answerPosted(context, by, offers, body)
        if (shown === 'absent') return next()
        if (shown === null) return response.redirect(303, '/me/offers?done=answered')
        await show(response, given, shown)
      }),
    )
}
