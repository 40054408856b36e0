import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { SignedIn } from '../../sql/accounts/staff.ts'
import { bookedFor } from '../../sql/booking/booked-for.ts'
import { servicesAtDesk, servicesOfOwn } from '../../sql/booking/services.ts'
import { BookedForPage } from '../../views/booking/booked-for-page.tsx'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm, typedIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator, asReceptionist } from '../http/who-works.ts'
import { Refusal, refusalOrThrow } from '../refusal.ts'
import { answersFrom } from './answers-form.ts'
import { book } from './book.ts'
import { standingOfForm } from './booked-by-form.ts'
import { bookingForForm } from './booking-for.ts'
import { type BookingFor, bookingForPages, codeBeside, serviceAmong } from './booking-for-pages.tsx'
import { openedForDesk } from './opened-for-desk.ts'

type BookingHandler = (
  request: Request,
  response: Response,
  given: { readonly who: SignedIn; readonly booking: BookingFor },
  next: () => void,
) => unknown

/** The reference is shown for as long as somebody may still be on the telephone. */
const MINUTES = 30

/** Booking for somebody who telephones, stands at the desk or was referred (design.md §4): the same verb, the same answers (R10). */
export const bookingForRoutes = (context: Context): Router => {
  const { sql, now } = context
  const [desk, coordinator] = [asReceptionist(context), asCoordinator(context)]
  const page = bookingForPages(context)

  const ask: BookingHandler = async ({ query: { service, from, at, beside } }, response, { booking }) => {
    const code = service ?? (await codeBeside(context, booking, numberIn(beside)))
    const typed = { service: [String(code ?? '')], from: [String(from ?? '')] }
    await page(response, 200, booking, { form: { typed, faults: {} }, at: String(at ?? '') })
  }

  /** Other times or another service, with everything that was typed. */
  const askAgain: BookingHandler = ({ body }, response, { booking }) =>
    page(response, 200, booking, { form: { typed: typedIn(body), faults: {} } })

  const press: BookingHandler = async ({ body }, response, { who: { accountId }, booking }) => {
    const form = readForm(bookingForForm, body)
    const service = serviceAmong(booking, form.typed.service?.[0])
    if (!form.value) return page(response, 422, booking, { form })
    if (!service)
      return page(response, 422, booking, { form: { ...form, faults: { service: 'no_such_service' } } })
    const { start: starts, through, same, referred_by: referredBy, language, key } = form.value
    const { standing, uuid: bookingKey } = await standingOfForm(context, response.locals.browser, key)
    if (standing === 'stale') return page(response, 409, booking, { form, stale: true })
    if (standing === 'old')
      return page(response, 409, booking, { form, refused: 'the_same_form_is_one_appointment' })
    const answers = answersFrom(form.value, language)
    try {
      if (same !== null && !booking.same) throw new Refusal('the_passcode_is_asked_anew')
      const staff = { accountId, referredBy: through === 'referral' ? referredBy : null }
      const sameAs = booking.same?.appointmentId
      const asked = { service, starts, answers, bookingKey, through, staff, sameAs }
      const { appointmentId } = await book(context, asked)
      response.redirect(303, `${booking.base}/${appointmentId}`)
    } catch (error) {
      const { status, rule } = refusalOrThrow(error)
      await page(response, status, booking, { form, refused: rule })
    }
  }

  const show: BookingHandler = async ({ params }, response, { who, booking }, next) => {
    const appointmentId = numberIn(params.appointment)
    if (appointmentId === null) return next()
    const since = now().minus({ minutes: MINUTES })
    const booked = await bookedFor(sql, who, { appointmentId, since })
    if (!booked) return next()
    const { visit } = response.locals
    const { base, staff, wing } = booking
    sendPage(response, 200, <BookedForPage {...{ visit, staff, wing, base, booked }} />)
  }

  const atDesk = (handler: BookingHandler): RequestHandler =>
    desk(async (request, response, { who, staff }, next) => {
      const services = await servicesAtDesk(sql, who)
      const booking: BookingFor = {
        accountId: who.accountId,
        services,
        base: '/desk/booking',
        staff,
        wing: 'desk',
        same: await openedForDesk(context, who, typedIn(request.body).same?.[0] ?? request.query.same),
      }
      await handler(request, response, { who, booking }, next)
    })
  const ofOwn = (handler: BookingHandler): RequestHandler =>
    coordinator(async (request, response, { who, staff }, next) => {
      const { accountId, organisation } = who
      const services = await servicesOfOwn(sql, organisation)
      const base = `/o/${organisation.slug}/booking`
      await handler(
        request,
        response,
        { who, booking: { accountId, services, base, staff, wing: 'organisation', same: null } },
        next,
      )
    })

  return Router()
    .get('/desk/booking', atDesk(ask))
    .post('/desk/booking', atDesk(press))
    .post('/desk/booking/answers', atDesk(askAgain))
    .get('/desk/booking/:appointment', atDesk(show))
    .get('/o/:organisation/booking', ofOwn(ask))
    .post('/o/:organisation/booking', ofOwn(press))
    .post('/o/:organisation/booking/answers', ofOwn(askAgain))
    .get('/o/:organisation/booking/:appointment', ofOwn(show))
}
