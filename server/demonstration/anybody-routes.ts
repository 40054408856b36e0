import { Router } from 'express'
import { z } from 'zod'
import { rolesOf } from '../../sql/accounts/roles.ts'
import { everyAccount } from '../../sql/demonstration/accounts.ts'
import { deviceOf } from '../accounts/device.ts'
import { homeOf } from '../accounts/home-of.ts'
import { openSession } from '../accounts/open-session.ts'
import { wholeNumber } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { giveSession } from '../http/session-cookie.ts'

const anybody = z.strictObject({ account: wholeNumber })

/** Signs in as anybody of the demonstration, second factor and all, in one tap: on this machine alone (security.md 34). */
export const anybodyRoutes = (context: Context): Router =>
  Router().post('/demo/session', async (request, response, next) => {
    const { value } = readForm(anybody, request.body)
    const known =
      value && (await everyAccount(context.sql)).some(({ accountId }) => accountId === value.account)
    if (!known) return next()
    const accountId = value.account
    const roles = await rolesOf(context.sql, accountId)
    const device = deviceOf(request.get('user-agent'))
    const secret = await openSession(context, { accountId, roles, device, secondFactor: true, keep: false })
    await giveSession(context, request, response, { secret, keep: false })
    response.redirect(303, homeOf(roles))
  })
