import { Router } from 'express'
import { appointmentShown } from '../../sql/booking/shown.ts'
import { CancelPage } from '../../views/booking/cancel-page.tsx'
import { HeldPage } from '../../views/booking/held-page.tsx'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { holderOf, trusted } from '../http/who-asks.ts'
import { cancelAppointment } from './cancel-appointment.ts'
import { changeOwn, ownForm } from './change-own.ts'
import { keepAppointment } from './keep-appointment.ts'
import { actionsOn, heardBy } from './rules.ts'

/** Cancelling one's own side: asked once more, then done or held for a voice; the link alone does not reach here (R16). */
export const cancellationRoutes = (context: Context) => {
  const router = Router()

  router.get('/appointment/cancellation', async (request, response, next) => {
    const holder = await holderOf(context, request)
    if (!holder) return next()
    const mine = trusted(holder)
    if (!mine) return response.redirect(303, '/appointment/passcode')
    const { visit } = response.locals
    const now = context.now()
    const appointment = await appointmentShown(context.sql, mine)
    const { cancel, keep } = actionsOn(appointment, now)
    const heard = heardBy(appointment, now)
    if (keep) return sendPage(response, 200, <HeldPage {...{ visit, appointment, heard }} />)
    if (!cancel) return response.redirect(303, '/appointment')
    const byVoice = appointment.cancelledByVoice ? heard : null
    sendPage(response, 200, <CancelPage {...{ visit, appointment }} heard={byVoice} />)
  })

  router.post('/appointment/keeping', async (request, response, next) => {
    const holder = await holderOf(context, request)
    const mine = holder && trusted(holder)
    if (!mine) return next()
    await changeOwn(mine, readForm(ownForm, request.body), response, {
      does: async ({ sequence }) => {
        await keepAppointment(context, mine, sequence)
        return '/appointment'
      },
    })
  })

  router.post('/appointment/cancellation', async (request, response, next) => {
    const holder = await holderOf(context, request)
    const mine = holder && trusted(holder)
    if (!mine) return next()
    await changeOwn(mine, readForm(ownForm, request.body), response, {
      does: async ({ sequence }) => {
        const outcome = await cancelAppointment(context, mine, sequence)
        return outcome === 'held' ? '/appointment/cancellation' : '/appointment'
      },
    })
  })

  return router
}
