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
  const forTwo = async (address: string) => {
    const service = await serviceAt(context.sql, address)
    return service?.partiesMost === 2 ? service : undefined
  }

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
    .post('/t/:address/questions/answers', async (request, response, next) => {
      const service = await forTwo(request.params.address)
      if (!service) return next()
      const form = { typed: typedIn(request.body), faults: {} }
      await pages.questions(response, 200, askedIn(request, service), form)
    })
    .post('/t/:address/questions', async (request, response, next) => {
      const service = await forTwo(request.params.address)
      if (!service) return next()
      const asked = askedIn(request, service)
      const form = readForm(questionsForm(service, typedIn(request.body).coming?.[0]), request.body)
      if (!form.value) return pages.questions(response, 422, asked, form)
      await pages.details(response, 200, asked, { typed: form.typed, faults: {} })
    })
}
