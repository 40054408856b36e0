import { Router } from 'express'
import { z } from 'zod'
import { appointmentShown } from '../../sql/booking/shown.ts'
import { MOVE_ADDRESS } from '../../views/booking/move-addresses.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm } from '../http/read-form.ts'
import { holderOf, trusted } from '../http/who-asks.ts'
import { startInAddress } from '../park-time.ts'
import { refusalOrThrow } from '../refusal.ts'
import { start } from './booking-forms.ts'
import { wholeNumber } from './form-fields.ts'
import { moveAppointment } from './move-appointment.ts'
import { actionsOn } from './rules.ts'
import { sendRefusal } from './send-refusal.tsx'
import { timePages } from './time-pages.tsx'

const timeForm = z.strictObject({ party: wholeNumber, sequence: wholeNumber, start })

/** Moving one's own appointment: the times, the look before the button, the button; the link alone does not reach here (R16). */
export const timeRoutes = (context: Context) => {
  const pages = timePages(context)
  const router = Router()

  router.get(MOVE_ADDRESS, async (request, response, next) => {
    const holder = await holderOf(context, request)
    if (!holder) return next()
    const mine = trusted(holder)
    if (!mine) return response.redirect(303, '/appointment/passcode')
    const appointment = await appointmentShown(context.sql, mine)
    if (!actionsOn(appointment, context.now()).move) return response.redirect(303, '/appointment')
    const { from, start: wanted } = request.query
    const starts = startInAddress(typeof wanted === 'string' ? wanted : '')
    if (!starts || +starts === +appointment.starts)
      return pages.times(response, mine, { appointment, asked: from })
    await pages.check(response, mine, { appointment, starts })
  })

  router.post(MOVE_ADDRESS, async (request, response, next) => {
    const holder = await holderOf(context, request)
    const mine = holder && trusted(holder)
    if (!mine) return next()
    const form = readForm(timeForm, request.body)
    if (!form.value) throw new BadRequest()
    const { party, sequence, start: starts } = form.value
    if (party !== mine.partyId) return sendRefusal(response, 409, 'appointment_has_changed')
    try {
      await moveAppointment(context, mine, { starts, sequence })
    } catch (error) {
      const { rule, status } = refusalOrThrow(error)
      if (rule === 'slot_is_taken') return pages.raced(response, mine, starts)
      return sendRefusal(response, status, rule)
    }
    response.redirect(303, '/appointment')
  })

  return router
}
