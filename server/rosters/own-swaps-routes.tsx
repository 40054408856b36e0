import { type Response, Router } from 'express'
import type { Worker } from '../../sql/accounts/staff.ts'
import { swapsAskedOf, swapsOf } from '../../sql/rosters/swaps-shown.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { SwapToTake } from '../../views/rosters/swap.ts'
import { SwapTakePage } from '../../views/rosters/swap-take-page.tsx'
import { SwapsPage } from '../../views/rosters/swaps-page.tsx'
import type { Context } from '../context.ts'
import { shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { sendPage } from '../http/send-page.ts'
import { asWorker, type Behind } from '../http/who-works.ts'
import { readSwapAsked, withShifts } from './read-swap.ts'
import { answerSwap, type SwapAnswer, type SwapAnswerShown } from './swap-answer.ts'

/** What may be said above the list. */
const doneIn = (done: unknown) =>
  done === 'sent' || done === 'withdrawn' || done === 'answered' ? done : null

interface Shown {
  readonly staff: Staff
  readonly read: SwapToTake
}

/** The swaps that a volunteer was asked, and those that they asked for (R47). */
export const ownSwapsRoutes = (context: Context): Router => {
  const { sql, now } = context
  const worker = asWorker(context)

  const show = (response: Response, { staff, read }: Shown, { status, refused }: SwapAnswerShown) => {
    const action = `/me/swaps/${read.swap.swapId}`
    const visit = { ...response.locals.visit, back: action }
    sendPage(response, status, <SwapTakePage {...{ visit, staff, read, action, refused }} />)
  }

  const answers =
    (answer: SwapAnswer): Behind<Worker> =>
    async ({ params, body }, response, { who: { personId, accountId }, staff }, next) => {
      const swapId = numberIn(params.swap)
      if (swapId === null || !(await readSwapAsked(context, personId, swapId))) return next()
      const shown = await answerSwap(context, answer, { swapId, personId, accountId, filledIn: false }, body)
      const read = await readSwapAsked(context, personId, swapId)
      if (shown === 'absent' || !read) return next()
      if (shown !== null) return show(response, { staff, read }, shown)
      response.redirect(303, read.swap.mine ? `/me/swaps/${swapId}` : '/me/swaps?done=answered')
    }

  return Router()
    .get(
      '/me/swaps',
      worker(async ({ query }, response, { who, staff }) => {
        const asked = await withShifts(context, await swapsAskedOf(sql, who, now()))
        const own = await withShifts(context, await swapsOf(sql, who, now()))
        const visit = { ...response.locals.visit, back: '/me/swaps' }
        sendPage(response, 200, <SwapsPage {...{ visit, staff, asked, own }} done={doneIn(query.done)} />)
      }),
    )
    .get(
      '/me/swaps/:swap',
      worker(async ({ params }, response, { who, staff }, next) => {
        const read = await readSwapAsked(context, who.personId, numberIn(params.swap))
        if (!read) return next()
        show(response, { staff, read }, shownFirst)
      }),
    )
    .post('/me/swaps/:swap/taking', worker(answers('taking')))
    .post('/me/swaps/:swap/refusal', worker(answers('refusal')))
}
