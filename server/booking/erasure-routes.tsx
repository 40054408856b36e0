import { Router } from 'express'
import { z } from 'zod'
import { appointmentShown } from '../../sql/booking/shown.ts'
import { ErasurePage } from '../../views/booking/erasure-page.tsx'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { closeVisit, holderOf, trusted } from '../http/who-asks.ts'
import { refusalOrThrow } from '../refusal.ts'
import { eraseAtOnce } from './erase-at-once.ts'
import { wholeNumber } from './form-fields.ts'
import { actionsOn, isPast } from './rules.ts'
import { sendRefusal } from './send-refusal.tsx'

const erasureForm = z.strictObject({ party: wholeNumber, sequence: wholeNumber })

/** Having one's name and contact erased at once: said what goes and what stays, then done (R63). */
export const erasureRoutes = (context: Context) => {
  const router = Router()

  router.get('/appointment/erasure', async (request, response, next) => {
    const holder = await holderOf(context, request)
    if (!holder) return next()
    const mine = trusted(holder)
    if (!mine) return response.redirect(303, '/appointment/passcode')
    const appointment = await appointmentShown(context.sql, mine)
    const { partyId, sequence, cancelled, erased } = appointment
    if (erased) return response.redirect(303, '/appointment')
    const { visit } = response.locals
    const over = cancelled || isPast(appointment, context.now())
    const actions = actionsOn(appointment, context.now())
    sendPage(response, 200, <ErasurePage {...{ visit, sequence, over, actions }} party={partyId} />)
  })

  router.post('/appointment/erasure', async (request, response, next) => {
    const holder = await holderOf(context, request)
    const mine = holder && trusted(holder)
    if (!mine) return next()
    const form = readForm(erasureForm, request.body)
    if (!form.value) throw new BadRequest()
    const { party, sequence } = form.value
    if (party !== mine.partyId) return sendRefusal(response, 409, 'appointment_has_changed')
    try {
      const { over } = await eraseAtOnce(context, mine, sequence)
      if (!over) return response.redirect(303, '/appointment')
    } catch (error) {
      const { rule, status } = refusalOrThrow(error)
      return sendRefusal(response, status, rule)
    }
    await closeVisit(context, request, response)
    response.redirect(303, '/done')
  })

  return router
}
