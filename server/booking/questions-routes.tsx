import { Router } from 'express'
import { serviceAt } from '../../sql/booking/services.ts'
import { bookingAddress, startField } from '../../views/booking/steps.ts'
import { isOffered } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { readForm, typedIn } from '../http/read-form.ts'
import { startInAddress } from '../park-time.ts'
import { askedIn } from './asked-start.ts'
import { bookingPages } from './booking-pages.tsx'
import { questionsForm } from './coming.ts'

/** What is asked of whoever books a session of two, before any detail (R15); nothing is written before the button (R12). */
export const questionsRoutes = (context: Context) => {
  const pages = bookingPages(context)
  return Router()
    .get('/t/:address/questions', async ({ params, query }, response, next) => {
      const service = await serviceAt(context.sql, params.address)
      const starts = startInAddress(typeof query.start === 'string' ? query.start : '')
      if (!service || !starts) return next()
      if (service.partiesMost === 1)
        return response.redirect(303, `${bookingAddress(service.address)}?start=${startField(starts)}`)
      if (!(await isOffered(context, service, starts))) return pages.raced(response, { service, starts })
      await pages.questions(response, 200, { service, starts })
    })
    .post('/t/:address/questions', async (request, response, next) => {
      const service = await serviceAt(context.sql, request.params.address)
      if (service?.partiesMost !== 2) return next()
      const asked = askedIn(request, service)
      const typed = typedIn(request.body)
      const form = readForm(questionsForm(service, typed.coming?.[0]), request.body)
      // The other language shows them again with what was answered, and finds nothing wrong with it.
      if ('locale' in request.body) return pages.questions(response, 200, asked, { typed, faults: {} })
      if (!form.value) return pages.questions(response, 422, asked, form)
      if (!(await isOffered(context, service, asked.starts))) return pages.raced(response, asked, typed)
      await pages.details(response, 200, asked, { typed, faults: {} })
    })
}
