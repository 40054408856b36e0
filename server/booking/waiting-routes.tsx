import { Router } from 'express'
import { type ServiceShown, serviceAt } from '../../sql/booking/services.ts'
import type { Context } from '../context.ts'
import { readForm, typedIn } from '../http/read-form.ts'
import { refusalOrThrow } from '../refusal.ts'
import { readBookingKey } from './booking-key.ts'
import { giveWaiting } from './open-waiting.ts'
import { sendRefusal } from './send-refusal.tsx'
import { wait } from './wait.ts'
import { joiningFrom, waitingForm } from './waiting-form.ts'
import { sendWaitingForm, waitable } from './waiting-pages.tsx'

/** A service for which one can wait: one that takes bookings. */
const serviceToWaitFor = async ({ sql }: Context, address: string): Promise<ServiceShown | null> => {
  const service = await serviceAt(sql, address)
  return service && service.closedBecauseZh === null ? service : null
}

/** Beginning to wait for a time of a service (R19). */
export const waitingRoutes = (context: Context): Router => {
  const router = Router()

  router.get('/t/:address/waiting', async ({ params }, response, next) => {
    const service = await serviceToWaitFor(context, params.address)
    if (!service) return next()
    await sendWaitingForm(context, response, 200, { service, waits: await waitable(context, service) })
  })

  router.post('/t/:address/waiting/answers', async ({ params, body }, response, next) => {
    const service = await serviceToWaitFor(context, params.address)
    if (!service) return next()
    const form = { typed: typedIn(body), faults: {} }
    await sendWaitingForm(context, response, 200, { service, waits: await waitable(context, service), form })
  })

  router.post('/t/:address/waiting', async ({ params, body }, response, next) => {
    const service = await serviceToWaitFor(context, params.address)
    if (!service) return next()
    const waits = await waitable(context, service)
    const form = readForm(waitingForm(service, waits, typedIn(body).coming?.[0]), body)
    if (!form.value) return sendWaitingForm(context, response, 422, { service, waits, form })
    const key = readBookingKey(context, response.locals.browser, form.value.key)
    if (!key?.good) return sendWaitingForm(context, response, 409, { service, waits, form, stale: true })
    const { locale } = response.locals.visit
    const joining = joiningFrom(service, form.value, { ...waits, locale })
    try {
      const { waitingEntryId } = await wait(context, { ...joining, bookingKey: key.uuid })
      await giveWaiting(context, response, { waitingEntryId, openedWith: 'form' })
    } catch (error) {
      const { rule, status } = refusalOrThrow(error)
      return sendRefusal(response, status, rule)
    }
    response.redirect(303, '/waiting')
  })

  return router
}
