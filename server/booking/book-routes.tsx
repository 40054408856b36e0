import { Router } from 'express'
import { serviceAt } from '../../sql/booking/services.ts'
import { isOffered } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { readForm, typedIn } from '../http/read-form.ts'
import { giveVisit } from '../http/who-asks.ts'
import { refusalOrThrow } from '../refusal.ts'
import { answersFrom } from './answers-form.ts'
import { book } from './book.ts'
import { standingOfForm } from './booked-by-form.ts'
import { bookingForm, whereabouts } from './booking-forms.ts'
import { bookingPages } from './booking-pages.tsx'
import { togetherFrom } from './coming.ts'
import { openAppointment } from './open-appointment.ts'
import { sendRefusal } from './send-refusal.tsx'

const required = ['called', 'reach_by', 'passcode']

/** The button: books, and opens what was booked in this browser. */
export const bookRoutes = (context: Context) => {
  const pages = bookingPages(context)

  return Router().post('/appointments', async (request, response, next) => {
    const where = whereabouts.safeParse(typedIn(request.body)).data
    const service = where?.service ? await serviceAt(context.sql, where.service) : undefined
    if (!where || !service) return next()
    const asked = { service, starts: where.instead ?? where.start }

    const form = readForm(bookingForm, request.body)
    // A start lost while the questions were answered: there are no details to be wrong yet.
    if (!form.value && !required.some(name => name in form.typed))
      return pages.details(response, 200, asked, { typed: form.typed, faults: {} })
    if (!form.value) return pages.details(response, 422, asked, form)
    const together = togetherFrom(service, form.value)
    if (together === 'to_ask') return pages.questions(response, 422, asked, form)
    const answers = answersFrom(form.value, response.locals.visit.locale)
    const { standing, uuid } = await standingOfForm(context, response.locals.browser, form.value.key)
    if (standing === 'stale') return pages.check(response, 409, asked, { answers, typed: form.typed })
    if (standing === 'old') return sendRefusal(response, 409, 'the_same_form_is_one_appointment')
    const scarce = service.shows === 'next_three'
    if (standing === 'fresh' && scarce && !(await isOffered(context, service, asked.starts)))
      return pages.raced(response, asked, form.typed)

    try {
      const { partyId } = await book(context, {
        ...asked,
        together,
        answers,
        bookingKey: uuid,
        through: 'web',
      })
      await giveVisit(context, request, response, await openAppointment(context, partyId, 'form'))
    } catch (error) {
      const { rule, status } = refusalOrThrow(error)
      if (rule === 'slot_is_taken') return pages.raced(response, asked, form.typed)
      return sendRefusal(response, status, rule)
    }
    response.redirect(303, '/appointment')
  })
}
