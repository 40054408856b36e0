import { type Request, type Response, Router } from 'express'
import type { Worker } from '../../sql/accounts/staff.ts'
import { type UrgentOfOne, urgentOne } from '../../sql/rosters/own-urgent.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { OwnUrgentPage } from '../../views/rosters/own-urgent-page.tsx'
import type { Context } from '../context.ts'
import { type Again, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { sendPage } from '../http/send-page.ts'
import { asWorker } from '../http/who-works.ts'
import { urgentAnswered, urgentShown } from './urgent-answered.ts'

/** An urgent call answered by whoever it asks, signed in. */
export const ownUrgentRoutes = (context: Context): Router => {
  const worker = asWorker(context)
  const addressOf = (offerId: number) => `/me/urgent/${offerId}`

  /** Of their own; another's is as absent as none (R61). */
  const found = async ({ personId }: Worker, { params: { urgent } }: Request) => {
    const offerId = numberIn(urgent)
    const asked = offerId === null ? undefined : await urgentOne(context.sql, offerId, context.now())
    return asked?.personId === personId ? asked : undefined
  }
  const show = (response: Response, staff: Staff, asked: UrgentOfOne, { status, refused }: Again) => {
    const action = addressOf(asked.offerId)
    const visit = { ...response.locals.visit, back: action }
    sendPage(
      response,
      status,
      <OwnUrgentPage {...{ visit, staff, action, refused }} {...urgentShown(context, visit.locale, asked)} />,
    )
  }

  return Router()
    .get(
      '/me/urgent/:urgent',
      worker(async (request, response, { who, staff }, next) => {
        const asked = await found(who, request)
        return asked ? show(response, staff, asked, shownFirst) : next()
      }),
    )
    .post(
      '/me/urgent/:urgent',
      worker(async (request, response, { who, staff }, next) => {
        const asked = await found(who, request)
        if (!asked) return next()
        const by = { offerId: asked.offerId, accountId: who.accountId }
        const again = await urgentAnswered(context, by, request.body)
        if (again === null) return response.redirect(303, addressOf(asked.offerId))
        const now = await found(who, request)
        return again === 'absent' || !now ? next() : show(response, staff, now, again)
      }),
    )
}
