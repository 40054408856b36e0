import { Router } from 'express'
import { z } from 'zod'
import { updateDeskCode } from '../../sql/accounts/desk-codes.ts'
import { deleteOwnSession } from '../../sql/accounts/sessions.ts'
import { updateLocale } from '../../sql/accounts/settings.ts'
import { fault, nothing, one, wholeNumber } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { giveCookie } from '../http/cookies.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { endSession } from '../http/session-cookie.ts'
import { asSignedIn } from '../http/who-works.ts'
import { deskCodeHash } from './desk-lock.ts'
import { endAllSessions } from './end-all-sessions.ts'
import { showSettings } from './settings-shown.tsx'
import { sixDigits } from './sign-in-forms.ts'

const A_YEAR = 365 * 24 * 60

const localeForm = z.strictObject({ locale_chosen: one.pipe(z.enum(['zh-CN', 'en'], fault('choose_one'))) })
const deskCodeForm = z.strictObject({ pin: sixDigits })
const sessionForm = z.strictObject({ session: wholeNumber })

/** One's own settings: language, the code of a shared desk, and the browsers in which one is signed in. */
export const settingsRoutes = (context: Context) => {
  const router = Router()
  const { sql, keys, config } = context
  const signedIn = asSignedIn(context)

  router.get(
    '/me/settings',
    signedIn((request, response, given) =>
      showSettings(context, response, 200, given, { saved: request.query.done === 'reminders' }),
    ),
  )

  router.post(
    '/me/settings',
    signedIn(async (request, response, given) => {
      const form = readForm(localeForm, request.body)
      if (!form.value) return showSettings(context, response, 422, given, { form })
      await updateLocale(sql, given.who, form.value.locale_chosen)
      giveCookie(config, response, 'language', form.value.locale_chosen, A_YEAR)
      response.redirect(303, '/me/settings')
    }),
  )

  router.post(
    '/me/desk-code',
    signedIn(async (request, response, given) => {
      const { value, faults } = readForm(deskCodeForm, request.body)
      // A code is never shown again, not even a wrong one.
      if (!value) return showSettings(context, response, 422, given, { form: { typed: {}, faults } })
      await updateDeskCode(sql, given.who, deskCodeHash(keys, given.who.accountId, value.pin))
      response.redirect(303, '/me/settings')
    }),
  )

  router.post(
    '/me/sessions/ending',
    signedIn(async (request, response, { who }) => {
      const value = heldIn(sessionForm, request.body)
      await deleteOwnSession(sql, who, value.session)
      response.redirect(303, '/me/settings')
    }),
  )

  router.post(
    '/me/sessions/ending-all',
    signedIn(async (request, response, { who }) => {
      readForm(nothing, request.body)
      await endAllSessions(context, who.accountId)
      await endSession(context, request, response)
      response.redirect(303, '/sign-in')
    }),
  )

  return router
}
