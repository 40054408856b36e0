import { type Request, type RequestHandler, type Response, Router } from 'express'
import { z } from 'zod'
import { waitingShown } from '../../sql/booking/waiting.ts'
import { LinkPage } from '../../views/booking/link-page.tsx'
import { OfferPage } from '../../views/booking/offer-page.tsx'
import { WaitingPage } from '../../views/booking/waiting-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerButton, shownFirst } from '../http/answer-form.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { giveVisit } from '../http/who-asks.ts'
import { parkDay } from '../park-time.ts'
import { start } from './booking-forms.ts'
import { leaveWaiting, passOffer } from './end-offer.ts'
import { nothing, one } from './form-fields.ts'
import { openAppointment } from './open-appointment.ts'
import { closeWaiting, giveWaiting, waitingByLink, waitingOf } from './open-waiting.ts'
import { takeOffer } from './take-offer.ts'

const key = z.string().max(100)
const openingForm = z.strictObject({ k: one.pipe(key) })
/** Of which offer a button is: another one that came meanwhile is neither taken nor passed by it. */
const offerForm = z.strictObject({ start })

/** Where a link to the waiting list lands: one button, whatever link it is, which swaps the key for a cookie (security.md 1 and 3). */
export const waitingLinkRoutes = (context: Context): Router => {
  const router = Router()

  router.get('/w/:reference', ({ params, query }, response, next) => {
    const { success, data } = key.safeParse(query.k)
    if (!success) return next()
    const visit = { ...response.locals.visit, back: '/' }
    sendPage(response, 200, <LinkPage visit={visit} at="w" reference={params.reference} linkKey={data} />)
  })

  router.post('/w/:reference/session', async ({ params, body }, response, next) => {
    const { value } = readForm(openingForm, body)
    const waitingEntryId = value ? await waitingByLink(context, params.reference, value.k) : null
    if (waitingEntryId === null) return next()
    await giveWaiting(context, response, { waitingEntryId, openedWith: 'link' })
    response.redirect(303, '/waiting')
  })

  return router
}

type Open = NonNullable<Awaited<ReturnType<typeof waitingOf>>>

/** What this browser has open of the waiting list: the entry, and the time that is held for it (R19). */
export const ownWaitingRoutes = (context: Context): Router => {
  const router = Router()

  const open =
    (does: (request: Request, response: Response, open: Open) => unknown): RequestHandler =>
    async (request, response, next) => {
      const waiting = await waitingOf(context, request)
      if (!waiting) return next()
      await does(request, response, waiting)
    }

  const show = async (response: Response, { waitingEntryId }: Open, { status, refused }: Again) => {
    const at = context.now()
    const entry = await waitingShown(context.sql, waitingEntryId)
    const visit = { ...response.locals.visit, back: '/waiting' }
    const { starts, ends, answerBy } = entry
    const today = parkDay(at)
    if (starts && ends && answerBy && answerBy > at)
      return sendPage(
        response,
        status,
        <OfferPage {...{ visit, entry, refused, today, offer: { starts, ends, answerBy } }} />,
      )
    sendPage(response, status, <WaitingPage {...{ visit, entry, today, refused }} />)
  }

  router.get(
    '/waiting',
    open((_request, response, waiting) => show(response, waiting, shownFirst)),
  )

  router.post(
    '/waiting/taking',
    open(async (request, response, waiting) => {
      const { start: starts } = heldIn(offerForm, request.body)
      const { waitingEntryId, keyHash, openedWith } = waiting
      await answerButton(response, {
        does: async () => {
          const { partyId } = await takeOffer(context, { waitingEntryId, starts }, keyHash)
          await giveVisit(context, request, response, await openAppointment(context, partyId, openedWith))
          return '/appointment'
        },
        again: again => show(response, waiting, again),
      })
    }),
  )

  router.post(
    '/waiting/passing',
    open(async (request, response, { waitingEntryId }) => {
      await passOffer(context, { waitingEntryId, starts: heldIn(offerForm, request.body).start })
      response.redirect(303, '/waiting')
    }),
  )

  router.post(
    '/waiting/leaving',
    open(async (request, response, { waitingEntryId }) => {
      heldIn(nothing, request.body)
      await leaveWaiting(context, waitingEntryId)
      await closeWaiting(context, request, response)
      response.redirect(303, '/done')
    }),
  )

  return router
}
