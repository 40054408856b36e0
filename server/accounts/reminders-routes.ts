import { Router } from 'express'
import { accountAddress } from '../../sql/accounts/addresses.ts'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { asSignedIn } from '../http/who-works.ts'
import { chooseReminders } from '../messages/choose-reminders.ts'
import { waysToRemind } from '../messages/reminded.ts'
import { remindersForm } from '../messages/reminders-form.ts'
import { showSettings } from './settings-shown.tsx'

/** One's own reminders: whether, when and by which way, and the hours in which one is written to. */
export const remindersRoutes = (context: Context) =>
  Router().post(
    '/me/reminders',
    asSignedIn(context)(async (request, response, given, next) => {
      const { who } = given
      const address = await accountAddress(context.sql, who.accountId)
      if (!address) return next()
      const ways = waysToRemind(context, who, address)
      const form = readForm(remindersForm(ways), request.body)
      if (!form.value) return showSettings(context, response, 422, given, { form })
      await chooseReminders(context, who, form.value)
      response.redirect(303, '/me/settings?done=reminders')
    }),
  )
