import { Router } from 'express'
import { serviceAt } from '../../sql/booking/services.ts'
import { questionsAddress, startField } from '../../views/booking/steps.ts'
import { isOffered } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { readForm, typedIn } from '../http/read-form.ts'
import { startInAddress } from '../park-time.ts'
import { answersFrom } from './answers-form.ts'
import { askedIn } from './asked-start.ts'
import { standingOfForm } from './booked-by-form.ts'
import { detailsForm } from './booking-forms.ts'
import { bookingPages } from './booking-pages.tsx'
import { togetherFrom } from './coming.ts'
import { sendRefusal } from './send-refusal.tsx'

/** Details and the look over them: nothing is written and nothing is held before the button (R12). */
export const bookingRoutes = (context: Context) => {
  const pages = bookingPages(context)
  const router = Router()

  router.get('/t/:address/booking', async ({ params, query }, response, next) => {
    const service = await serviceAt(context.sql, params.address)
    const starts = startInAddress(typeof query.start === 'string' ? query.start : '')
    if (!service || !starts) return next()
    if (service.partiesMost === 2)
      return response.redirect(303, `${questionsAddress(service.address)}?start=${startField(starts)}`)
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
    if (togetherFrom(service, form.value) === 'to_ask') return pages.questions(response, 422, asked, form)
    const answers = answersFrom(form.value, response.locals.visit.locale)
    pages.check(response, 200, asked, { answers, typed: form.typed })
  })

  return router
}
