import { type Request, Router } from 'express'
import { type ServiceShown, serviceAt } from '../../sql/booking/services.ts'
import { isOffered } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm, typedIn } from '../http/read-form.ts'
import { startInAddress } from '../park-time.ts'
import { answersFrom } from './answers-form.ts'
import { standingOfForm } from './booked-by-form.ts'
import { detailsForm, whereabouts } from './booking-forms.ts'
import { type Asked, bookingPages } from './booking-pages.tsx'
import { sendRefusal } from './send-refusal.tsx'

/** Where a posted form is of. @throws BadRequest when it names no minute: no form of ours leaves it out. */
const askedIn = ({ body }: Request, service: ServiceShown): Asked => {
  const { success, data } = whereabouts.safeParse(typedIn(body))
  if (!success) throw new BadRequest()
  return { service, starts: data.instead ?? data.start }
}

/** Details and the look over them: nothing is written and nothing is held before the button (R12). */
export const bookingRoutes = (context: Context) => {
  const pages = bookingPages(context)
  const router = Router()

  router.get('/t/:address/booking', async ({ params, query }, response, next) => {
    const service = await serviceAt(context.sql, params.address)
    const starts = startInAddress(typeof query.start === 'string' ? query.start : '')
    if (!service || !starts) return next()
    if (!(await isOffered(context, service, starts))) return pages.raced(response, { service, starts })
    await pages.details(response, 200, { service, starts })
  })

  router.post('/t/:address/booking/answers', async (request, response, next) => {
    const service = await serviceAt(context.sql, request.params.address)
    if (!service) return next()
    await pages.details(response, 200, askedIn(request, service), {
      typed: typedIn(request.body),
      faults: {},
    })
  })

  router.post('/t/:address/booking', async (request, response, next) => {
    const service = await serviceAt(context.sql, request.params.address)
    if (!service) return next()
    const asked = askedIn(request, service)
    const form = readForm(detailsForm, request.body)
    if (!form.value) return pages.details(response, 422, asked, form)
    const { standing } = await standingOfForm(context, response.locals.browser, form.value.key)
    if (standing === 'old') return sendRefusal(response, 409, 'the_same_form_is_one_appointment')
    if (standing !== 'again' && !(await isOffered(context, service, asked.starts)))
      return pages.raced(response, asked, form.typed)
    const answers = answersFrom(form.value, response.locals.visit.locale)
    pages.check(response, 200, asked, { answers, typed: form.typed })
  })

  return router
}
