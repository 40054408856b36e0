import { Router } from 'express'
import { z } from 'zod'
import { appointmentShown, timeShown } from '../../sql/booking/shown.ts'
import { AppointmentPage } from '../../views/booking/appointment-page.tsx'
import { BookedPage } from '../../views/booking/booked-page.tsx'
import { CalledOffPage } from '../../views/booking/called-off-page.tsx'
import { CancelledPage } from '../../views/booking/cancelled-page.tsx'
import { ManagePage } from '../../views/booking/manage-page.tsx'
import { PastPage } from '../../views/booking/past-page.tsx'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { closeVisit, giveVisit, holderOf, trusted } from '../http/who-asks.ts'
import { digits, nothing } from './form-fields.ts'
import { openByPasscode } from './open-appointment.ts'
import { closeWaiting } from './open-waiting.ts'
import { othersFor } from './others-for.ts'
import { referenceCode } from './reference-code.ts'
import { actionsOn, isPast, toldBy } from './rules.ts'

const passcodeForm = z.strictObject({ passcode: digits })

/** One's own appointment in this browser; without a cookie that opens one, it is absent like any other (R61). */
export const appointmentRoutes = (context: Context) => {
  const { sql, now } = context
  const router = Router()

  router.get('/appointment', async (request, response, next) => {
    const { visit } = response.locals
    const holder = await holderOf(context, request)
    if (!holder) return next()
    const time = await timeShown(sql, holder)
    const mine = trusted(holder)
    const inCalendar = mine !== null && time.calendarWanted
    const appointment = mine && (await appointmentShown(sql, mine))
    const erased = appointment?.erased ?? null
    if (time.calledOff) {
      const others = mine && (await othersFor(context, mine, time))
      return sendPage(response, 200, <CalledOffPage {...{ visit, time, others, inCalendar, erased }} />)
    }
    if (time.cancelled)
      return sendPage(response, 200, <CancelledPage {...{ visit, time, inCalendar, erased }} />)
    if (isPast(time, now())) return sendPage(response, 200, <PastPage {...{ visit, time, erased }} />)
    if (holder.openedWith === 'form')
      return sendPage(
        response,
        200,
        <BookedPage
          {...{ visit, time }}
          told={toldBy(context.config, time, now())}
          code={referenceCode(time.reference)}
        />,
      )
    if (!appointment) return sendPage(response, 200, <ManagePage {...{ visit, time }} />)
    sendPage(
      response,
      200,
      <AppointmentPage {...{ visit, appointment }} actions={actionsOn(appointment, now())} />,
    )
  })

  router.get('/appointment/passcode', async (request, response, next) => {
    const holder = await holderOf(context, request)
    if (!holder) return next()
    sendPage(response, 200, <ManagePage visit={response.locals.visit} time={await timeShown(sql, holder)} />)
  })

  router.post('/appointment/passcode', async (request, response, next) => {
    const holder = await holderOf(context, request)
    if (!holder) return next()
    const time = await timeShown(sql, holder)
    const { passcode } = readForm(passcodeForm, request.body).value ?? {}
    const secret = await openByPasscode(context, time.reference, passcode ?? '')
    if (secret === null)
      return sendPage(
        response,
        422,
        <ManagePage visit={{ ...response.locals.visit, back: '/appointment/passcode' }} time={time} wrong />,
      )
    await giveVisit(context, request, response, secret)
    response.redirect(303, '/appointment')
  })

  router.post('/appointment/closing', async (request, response) => {
    readForm(nothing, request.body)
    await closeVisit(context, request, response)
    await closeWaiting(context, request, response)
    response.redirect(303, '/')
  })

  return router
}
