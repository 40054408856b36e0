import { type Response, Router } from 'express'
import type { UrgentOfOne } from '../../sql/rosters/own-urgent.ts'
import { UrgentLinkPage } from '../../views/rosters/urgent-link-page.tsx'
import type { Context } from '../context.ts'
import { type Again, shownFirst } from '../http/answer-form.ts'
import { sendPage } from '../http/send-page.ts'
import { readLinkedUrgent } from './read-linked-urgent.ts'
import { urgentAnswered, urgentShown } from './urgent-answered.ts'

/** An urgent call answered from the message, by whoever holds its link: opening it changes nothing (security.md 1). */
export const urgentLinkRoutes = (context: Context): Router => {
  const addressOf = (key: string) => `/urgent/${encodeURIComponent(key)}`
  const show = (response: Response, key: string, asked: UrgentOfOne, { status, refused }: Again) => {
    const visit = { ...response.locals.visit, back: '/' }
    const action = addressOf(key)
    sendPage(
      response,
      status,
      <UrgentLinkPage {...{ visit, action, refused }} {...urgentShown(context, visit.locale, asked)} />,
    )
  }

  return Router()
    .get('/urgent/:key', async ({ params: { key } }, response, next) => {
      const asked = await readLinkedUrgent(context, key)
      return asked ? show(response, key, asked, shownFirst) : next()
    })
    .post('/urgent/:key', async ({ params: { key }, body }, response, next) => {
      const linked = await readLinkedUrgent(context, key)
      if (!linked) return next()
      const again = await urgentAnswered(context, { offerId: linked.offerId, accountId: null }, body)
      if (again === null) return response.redirect(303, addressOf(key))
      const now = await readLinkedUrgent(context, key)
      return again === 'absent' || !now ? next() : show(response, key, now, again)
    })
}
