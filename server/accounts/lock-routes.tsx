import { Router } from 'express'
import { z } from 'zod'
import { lockSession } from '../../sql/accounts/desk-codes.ts'
import { LockPage } from '../../views/accounts/lock-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import { maybe, one } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { onTo, wantedPath } from '../http/own-path.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { giveRenewed } from '../http/session-cookie.ts'
import { sessionIn } from '../http/who-works.ts'
import { openDesk } from './desk-lock.ts'
import { deviceOf } from './device.ts'
import { homeOf } from './home-of.ts'
import { sixDigits, to } from './sign-in-forms.ts'

/** Locking is a button; opening is a code. */
const lockForm = z.strictObject({ pin: sixDigits.optional(), lock: maybe(one), to })

/** A shared desk: locked by hand or left alone, opened by a code of one's own (security.md 10). */
export const lockRoutes = (context: Context) => {
  const router = Router()
  const { sql, now } = context

  router.get('/desk/lock', async (request, response) => {
    const to = wantedPath(request.query.to)
    const found = await sessionIn(context, request)
    if (!found) return response.redirect(303, onTo('/sign-in', to))
    const { locked, session } = found
    const visit = response.locals.visit
    sendPage(response, 200, <LockPage {...{ visit, locked, to, shared: session.shared, form: untouched }} />)
  })

  router.post('/desk/lock', async (request, response) => {
    const found = await sessionIn(context, request)
    if (!found) return response.redirect(303, '/sign-in')
    const { locked, session } = found
    const { keyHash, accountId } = session
    const form = readForm(lockForm, request.body)
    if (!locked) {
      await lockSession(sql, keyHash, now())
      return response.redirect(303, session.shared ? '/desk/lock' : '/me/settings')
    }
    const device = deviceOf(request.get('user-agent'))
    const code = form.value?.pin
    const opened =
      code === undefined ? 'wrong' : await openDesk(context, { accountId, keyHash, code, device })
    if (opened === 'over') return response.redirect(303, '/sign-in')
    if (opened !== 'wrong') {
      giveRenewed(context, response, { secret: opened.secret, keptUntil: null })
      return response.redirect(303, form.value?.to ?? homeOf(opened.roles))
    }
    const wrong: FormState = {
      typed: {},
      faults: code === undefined ? { pin: 'six_digits' } : { pin: 'wrong_pin' },
    }
    const visit = { ...response.locals.visit, back: '/desk/lock' }
    sendPage(
      response,
      422,
      <LockPage {...{ visit, locked, to: wantedPath(form.typed.to?.[0]), shared: true, form: wrong }} />,
    )
  })

  return router
}
