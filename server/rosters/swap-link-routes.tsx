import { type Request, type RequestHandler, type Response, Router } from 'express'
import { SwapLinkPage } from '../../views/rosters/swap-link-page.tsx'
import type { Context } from '../context.ts'
import { shownFirst } from '../http/answer-form.ts'
import { sendPage } from '../http/send-page.ts'
import { type LinkedSwap, readLinkedSwap } from './read-linked-swap.ts'
import { answerSwap, type SwapAnswer, type SwapAnswerShown } from './swap-answer.ts'

type WithKey = Request<{ key: string }>

/** A swap answered from the message, by whoever holds its link: opening it changes nothing (security.md 1). */
export const swapLinkRoutes = (context: Context): Router => {
  const show = (response: Response, key: string, read: LinkedSwap, { status, refused }: SwapAnswerShown) => {
    const action = `/swaps/${encodeURIComponent(key)}`
    const visit = { ...response.locals.visit, back: '/' }
    sendPage(response, status, <SwapLinkPage {...{ visit, read, action, refused }} />)
  }

  const answers =
    (answer: SwapAnswer): RequestHandler<{ key: string }> =>
    async ({ params: { key }, body }: WithKey, response, next) => {
      const read = await readLinkedSwap(context, key)
      if (!read) return next()
      const answering = {
        swapId: read.swap.swapId,
        personId: read.personId,
        accountId: null,
        filledIn: false,
      }
      const shown = await answerSwap(context, answer, answering, body)
      if (shown === null) return response.redirect(303, `/swaps/${encodeURIComponent(key)}`)
      const now = await readLinkedSwap(context, key)
      if (shown === 'absent' || !now) return next()
      show(response, key, now, shown)
    }

  return Router()
    .get('/swaps/:key', async ({ params: { key } }, response, next) => {
      const read = await readLinkedSwap(context, key)
      if (!read) return next()
      show(response, key, read, shownFirst)
    })
    .post('/swaps/:key/taking', answers('taking'))
    .post('/swaps/:key/refusal', answers('refusal'))
}
