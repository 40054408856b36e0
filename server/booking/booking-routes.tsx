import { type Request, Router } from 'express'
import { appointmentOfForm } from '../../sql/booking/appointments.ts'
import { type ServiceShown, serviceAt } from '../../sql/booking/services.ts'
import { isOpen } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm, typedIn } from '../http/read-form.ts'
import { startInAddress } from '../park-time.ts'
import { answersFrom } from './answers-form.ts'
import { detailsForm, whereabouts } from './booking-forms.ts'
import { readBookingKey } from './booking-key.ts'
import { type Asked, bookingPages } from './booking-pages.tsx'

/** Where a posted form is of. @throws BadRequest when it names no minute: no form of ours leaves it out. */
const askedIn = ({ body }: Request, service: ServiceShown): Asked => {
  const { success, data } = whereabouts.safeParse(typedIn(body))
  if (!success) throw new BadRequest()
  return { service, starts: data.instead ?? data.start }
}

/** Whether a form comes back from whoever pressed its button: its hour is taken, by them. */
const formHasBooked = async (context: Context, browser: string, given: string | null) => {
  const bookingKey = given === null ? null : readBookingKey(context, browser, given)
  return bookingKey !== null && (await appointmentOfForm(context.sql, bookingKey)) !== undefined
}

/** Details and the look over them: nothing is written and nothing is held before the button (R12). */
export const bookingRoutes = (context: Context) => {
  const pages = bookingPages(context)
  const router = Router()

  router.get('/t/:address/booking', async ({ params, query }, response, next) => {
    const service = await serviceAt(context.sql, params.address)
    const starts = startInAddress(typeof query.start === 'string' ? query.start : '')
    if (!service || !starts) return next()
    if (!(await isOpen(context, service, starts))) return pages.raced(response, { service, starts })
    pages.details(response, 200, { service, starts })
  })

  router.post('/t/:address/booking/answers', async (request, response, next) => {
    const service = await serviceAt(context.sql, request.params.address)
    if (!service) return next()
    pages.details(response, 200, askedIn(request, service), { typed: typedIn(request.body), faults: {} })
  })

  router.post('/t/:address/booking', async (request, response, next) => {
    const service = await serviceAt(context.sql, request.params.address)
    if (!service) return next()
    const asked = askedIn(request, service)
    const form = readForm(detailsForm, request.body)
    if (!form.value) return pages.details(response, 422, asked, form)
    const hasBooked = await formHasBooked(context, response.locals.browser, form.value.key)
    if (!hasBooked && !(await isOpen(context, service, asked.starts)))
      return pages.raced(response, asked, form.typed)
    const answers = answersFrom(form.value, response.locals.visit.locale)
    pages.check(response, 200, asked, { answers, typed: form.typed })
  })

  return router
}
