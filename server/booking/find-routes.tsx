import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { countOne } from '../../sql/booking/counters.ts'
import { FindPage } from '../../views/booking/find-page.tsx'
import type { Context } from '../context.ts'
import { networkOf } from '../http/limits.tsx'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { giveVisit } from '../http/who-asks.ts'
import { digest } from '../keys/digest.ts'
import { digits } from './form-fields.ts'
import { type Found, foundByPasscode, openAppointment } from './open-appointment.ts'
import { giveWaiting } from './open-waiting.ts'

const MOST_AN_HOUR = 20

const findForm = z.strictObject({ reference: digits, passcode: digits })

/** Whether a network has tries left this hour, over all instances; counted under a hash of it (security.md 4, 14). */
const mayTry = async ({ sql, keys, now, config }: Context, network: string) => {
  if (!config.limits) return true
  const what = `find/${digest(keys, 'form', 'network', network).toString('base64url')}`
  return (await countOne(sql, what, now().startOf('hour'))) <= MOST_AN_HOUR
}

/** Look-up by reference and passcode: one answer for every failure, malformed, unknown, wrong or used up (R16). */
export const findRoutes = (context: Context) => {
  const router = Router()

  /** Opens it in this browser, and says where it is. */
  const opened = async (request: Request, response: Response, found: Found) => {
    if ('waitingEntryId' in found) {
      await giveWaiting(context, response, { ...found, openedWith: 'passcode' })
      return '/waiting'
    }
    await giveVisit(context, request, response, await openAppointment(context, found.partyId, 'passcode'))
    return '/appointment'
  }

  router.get('/find', (_request, response) => {
    sendPage(response, 200, <FindPage visit={response.locals.visit} />)
  })

  router.post('/find', async (request, response) => {
    const form = readForm(findForm, request.body)
    const { reference, passcode } = form.value ?? { reference: null, passcode: null }
    const may = await mayTry(context, networkOf(request))
    const found = await foundByPasscode(context, may ? (reference ?? '') : '', passcode ?? '')
    const typed = form.typed.reference ?? []
    if (found === null)
      return sendPage(
        response,
        422,
        <FindPage
          visit={{ ...response.locals.visit, back: '/find' }}
          form={{ typed: { reference: typed }, faults: {} }}
          wrong
        />,
      )
    response.redirect(303, await opened(request, response, found))
  })

  return router
}
