import { Router } from 'express'
import { z } from 'zod'
import { appointmentShown } from '../../sql/booking/shown.ts'
import { CancelPage } from '../../views/booking/cancel-page.tsx'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { holderOf, trusted } from '../http/who-asks.ts'
import { refusalOrThrow } from '../refusal.ts'
import { cancelAppointment } from './cancel-appointment.ts'
import { wholeNumber } from './form-fields.ts'
import { actionsOn } from './rules.ts'
import { sendRefusal } from './send-refusal.tsx'

const cancellationForm = z.strictObject({ party: wholeNumber, sequence: wholeNumber })

/** Cancelling one's own side: asked once more, then done; the link alone does not reach here (R16). */
export const cancellationRoutes = (context: Context) => {
  const router = Router()

  router.get('/appointment/cancellation', async (request, response, next) => {
    const holder = await holderOf(context, request)
    if (!holder) return next()
    const mine = trusted(holder)
    if (!mine) return response.redirect(303, '/appointment/passcode')
    const appointment = await appointmentShown(context.sql, mine)
    if (!actionsOn(appointment, context.now()).cancel) return response.redirect(303, '/appointment')
    sendPage(response, 200, <CancelPage visit={response.locals.visit} appointment={appointment} />)
  })

  router.post('/appointment/cancellation', async (request, response, next) => {
    const holder = await holderOf(context, request)
    const mine = holder && trusted(holder)
    if (!mine) return next()
    const form = readForm(cancellationForm, request.body)
    if (!form.value) throw new BadRequest()
    const { party, sequence } = form.value
    if (party !== mine.partyId) return sendRefusal(response, 409, 'appointment_has_changed')
    try {
      await cancelAppointment(context, mine, sequence)
    } catch (error) {
      const { rule, status } = refusalOrThrow(error)
      return sendRefusal(response, status, rule)
    }
    response.redirect(303, '/appointment')
  })

  return router
}
