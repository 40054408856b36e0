import type { Response } from 'express'
import { ownSessions } from '../../sql/accounts/sessions.ts'
import { ownSettings } from '../../sql/accounts/settings.ts'
import type { SignedIn } from '../../sql/accounts/staff.ts'
import { SettingsPage } from '../../views/accounts/settings-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import type { OpenSession } from '../http/who-works.ts'
import { pauseOf } from '../messages/pauses.ts'
import { remindedOf } from '../messages/reminded.ts'
import { usedSince } from './rules.ts'

/** Whose settings are shown, and in which browser. */
export interface SettingsOf {
  readonly who: SignedIn
  readonly staff: Staff
  readonly session: OpenSession
}

interface SettingsTyped {
  readonly form?: FormState
  /** Reminders were just saved. */
  readonly saved?: boolean
}

/** Answers with the page of one's own settings. */
export const showSettings = async (
  context: Context,
  response: Response,
  status: 200 | 422,
  { who, staff, session }: SettingsOf,
  { form = untouched, saved = false }: SettingsTyped = {},
) => {
  const at = context.now()
  const settings = await ownSettings(context.sql, who)
  const sessions = await ownSessions(context.sql, who, {
    keyHash: session.keyHash,
    at,
    usedSince: usedSince(session, at),
  })
  const mailPaused = await pauseOf(context, settings.email)
  const reminded = await remindedOf(context, who, settings)
  const visit = { ...response.locals.visit, back: '/me/settings' }
  const page = { visit, staff, form, saved, settings, mailPaused, reminded, sessions }
  sendPage(response, status, <SettingsPage {...page} />)
}
