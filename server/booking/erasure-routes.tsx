import { Router } from 'express'
import { appointmentShown } from '../../sql/booking/shown.ts'
import { ErasurePage } from '../../views/booking/erasure-page.tsx'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { closeVisit, holderOf, trusted } from '../http/who-asks.ts'
import { changeOwn, ownForm } from './change-own.ts'
import { eraseAtOnce } from './erase-at-once.ts'
import { actionsOn, isPast } from './rules.ts'

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
    await changeOwn(mine, readForm(ownForm, request.body), response, {
      does: async ({ sequence }) => {
        const { over } = await eraseAtOnce(context, mine, sequence)
        if (!over) return '/appointment'
        await closeVisit(context, request, response)
        return '/done'
      },
    })
  })

  return router
}
