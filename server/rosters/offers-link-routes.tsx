import { type Response, Router } from 'express'
import { OffersLinkPage } from '../../views/rosters/offers-link-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { type AnswerShown, answerPosted, offersFirst } from './answer-form.ts'
import { type LinkedOffers, readLinkedOffers } from './read-linked-offers.ts'

/** Offers answered from the message, by whoever holds its link: opening it changes nothing (security.md 1). */
export const offersLinkRoutes = (context: Context): Router => {
  const show = (
    response: Response,
    key: string,
    { offers }: LinkedOffers,
    { status, ...shown }: AnswerShown,
  ) => {
    const action = `/offers/${encodeURIComponent(key)}`
    const visit = { ...response.locals.visit, back: '/' }
    sendPage(response, status, <OffersLinkPage {...{ visit, offers, action }} {...shown} />)
  }

  return Router()
    .get('/offers/:key', async ({ params: { key }, query }, response, next) => {
      const linked = await readLinkedOffers(context, key)
      if (!linked) return next()
      show(response, key, linked, offersFirst(query.done === 'answered'))
    })
    .post('/offers/:key', async ({ params: { key }, body }, response, next) => {
      const linked = await readLinkedOffers(context, key)
      if (!linked) return next()
      const { personId, offers } = linked
      const by = { personId, accountId: null, filledIn: false }
      const shown = await answerPosted(context, by, offers, body)
      if (shown === 'absent') return next()
      if (shown === null) return response.redirect(303, `/offers/${encodeURIComponent(key)}?done=answered`)
      const now = await readLinkedOffers(context, key)
      if (!now) return next()
      show(response, key, now, shown)
    })
}
