import { type Request, type Response, Router } from 'express'
import type { DateTime } from 'luxon'
import { type ServiceShown, serviceAt } from '../../sql/booking/services.ts'
import { CheckPage } from '../../views/booking/check-page.tsx'
import { DetailsPage } from '../../views/booking/details-page.tsx'
import { RacedPage } from '../../views/booking/raced-page.tsx'
import type { FormState, Typed } from '../../views/kit/form.ts'
import { alternatives, isOpen } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm, typedIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { startInAddress } from '../park-time.ts'
import type { Answers } from './answers.ts'
import { answersFrom } from './answers-form.ts'
import { detailsForm, whereabouts } from './booking-forms.ts'
import { newBookingKey } from './booking-key.ts'

interface Asked {
  readonly service: ServiceShown
  readonly starts: DateTime
}

/** The pages on the way to an appointment; book-routes.tsx answers with them too. */
export const bookingPages = (context: Context) => ({
  details: (response: Response, status: 200 | 422, asked: Asked, form?: FormState) =>
    sendPage(
      response,
      status,
      <DetailsPage visit={response.locals.visit} {...asked} {...(form === undefined ? {} : { form })} />,
    ),

  check: (
    response: Response,
    status: 200 | 409,
    asked: Asked,
    { answers, typed }: { answers: Answers; typed: Typed },
  ) =>
    sendPage(
      response,
      status,
      <CheckPage
        visit={response.locals.visit}
        {...asked}
        {...{ answers, typed }}
        bookingKey={newBookingKey(context, response.locals.browser)}
        stale={status === 409}
      />,
    ),

  raced: async (response: Response, { service, starts }: Asked, typed?: Typed) => {
    const nearest = await alternatives(context, service, starts)
    const bookingKey = newBookingKey(context, response.locals.browser)
    sendPage(
      response,
      409,
      <RacedPage
        visit={response.locals.visit}
        {...{ service, nearest }}
        lost={starts}
        {...(typed === undefined ? {} : { kept: { typed, bookingKey } })}
      />,
    )
  },
})

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
    if (!(await isOpen(context, service, asked.starts))) return pages.raced(response, asked, form.typed)
    const answers = answersFrom(form.value, response.locals.visit.locale)
    pages.check(response, 200, asked, { answers, typed: form.typed })
  })

  return router
}
