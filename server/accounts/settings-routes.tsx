import { type Response, Router } from 'express'
import { z } from 'zod'
import { updateDeskCode } from '../../sql/accounts/desk-codes.ts'
import { deleteOwnSession, ownSessions } from '../../sql/accounts/sessions.ts'
import { ownSettings, updateLocale } from '../../sql/accounts/settings.ts'
import type { SignedIn } from '../../sql/accounts/staff.ts'
import { SettingsPage } from '../../views/accounts/settings-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { fault, nothing, one, wholeNumber } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { giveCookie } from '../http/cookies.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { endSession } from '../http/session-cookie.ts'
import { asSignedIn, type OpenSession } from '../http/who-works.ts'
import { pauseOf } from '../messages/pauses.ts'
import { deskCodeHash } from './desk-lock.ts'
import { endAllSessions } from './end-all-sessions.ts'
import { usedSince } from './rules.ts'
import { sixDigits } from './sign-in-forms.ts'

const A_YEAR = 365 * 24 * 60

const localeForm = z.strictObject({ locale_chosen: one.pipe(z.enum(['zh-CN', 'en'], fault('choose_one'))) })
const deskCodeForm = z.strictObject({ pin: sixDigits })
const sessionForm = z.strictObject({ session: wholeNumber })

/** One's own settings: language, the code of a shared desk, and the browsers in which one is signed in. */
export const settingsRoutes = (context: Context) => {
  const router = Router()
  const { sql, keys, config, now } = context
  const signedIn = asSignedIn(context)

  const show = async (
    response: Response,
    status: 200 | 422,
    { who, staff, session }: { who: SignedIn; staff: Staff; session: OpenSession },
    form: FormState = untouched,
  ) => {
    const at = now()
    const settings = await ownSettings(sql, who)
    const sessions = await ownSessions(sql, who, {
      keyHash: session.keyHash,
      at,
      usedSince: usedSince(session, at),
    })
    const mailPaused = await pauseOf(context, settings.email)
    const visit = { ...response.locals.visit, back: '/me/settings' }
    sendPage(response, status, <SettingsPage {...{ visit, staff, form, settings, mailPaused, sessions }} />)
  }

  router.get(
    '/me/settings',
    signedIn((_request, response, given) => show(response, 200, given)),
  )

  router.post(
    '/me/settings',
    signedIn(async (request, response, given) => {
      const form = readForm(localeForm, request.body)
      if (!form.value) return show(response, 422, given, form)
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
      if (!value) return show(response, 422, given, { typed: {}, faults })
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
