import { Router } from 'express'
import { z } from 'zod'
import { appointmentShown } from '../../sql/booking/shown.ts'
import { MOVE_ADDRESS } from '../../views/booking/move-addresses.ts'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { holderOf, trusted } from '../http/who-asks.ts'
import { startInAddress } from '../park-time.ts'
import { refusalOrThrow } from '../refusal.ts'
import { start } from './booking-forms.ts'
import { changeOwn, ownFields } from './change-own.ts'
import { moveAppointment } from './move-appointment.ts'
import { actionsOn } from './rules.ts'
import { timePages } from './time-pages.tsx'

const timeForm = z.strictObject({ ...ownFields, start })

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
    await changeOwn(mine, readForm(timeForm, request.body), response, {
      does: async ({ sequence, start: starts }) => {
        try {
          await moveAppointment(context, mine, { starts, sequence })
        } catch (error) {
          if (refusalOrThrow(error).rule !== 'slot_is_taken') throw error
          await pages.raced(response, mine, starts)
          return null
        }
        return '/appointment'
      },
    })
  })

  return router
}
