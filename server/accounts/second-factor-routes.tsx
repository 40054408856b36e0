import { type Request, type Response, Router } from 'express'
import { secondFactorOf } from '../../sql/accounts/second-factors.ts'
import { SecondFactorPage } from '../../views/accounts/second-factor-page.tsx'
import type { Context } from '../context.ts'
import { wantedPath } from '../http/own-path.ts'
import { type ReadForm, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asSignedIn } from '../http/who-works.ts'
import { homeOf } from './home-of.ts'
import { type Given, giveRecoveryCode, giveSecondFactor } from './second-factor.ts'
import { goOn, recoveryForm, totpForm, wrong } from './second-factor-form.ts'

/** Giving the second factor: a code of the authenticator, or a recovery code (security.md 9). */
export const secondFactorRoutes = (context: Context) => {
  const router = Router()
  const { sql } = context
  const signedIn = asSignedIn(context)

  const visitOn = (response: Response) => ({ ...response.locals.visit, back: '/second-factor' })

  router.get(
    '/second-factor',
    signedIn(async ({ query }, response, { who }) => {
      if (!(await secondFactorOf(sql, who.accountId))) return response.redirect(303, '/second-factor/new')
      sendPage(response, 200, <SecondFactorPage visit={response.locals.visit} to={wantedPath(query.to)} />)
    }),
  )

  const takes = (form: ReadForm<{ to: string | null }>, given: Given | null, name: 'totp' | 'recovery') => ({
    again: (response: Response) =>
      sendPage(
        response,
        422,
        <SecondFactorPage visit={visitOn(response)} form={wrong(form, name)} to={form.value?.to ?? null} />,
      ),
    given,
  })

  router.post(
    '/second-factor',
    signedIn(async (request: Request, response, { who, session }) => {
      const form = readForm(totpForm, request.body)
      const giving = { accountId: who.accountId, keyHash: session.keyHash, typed: form.value?.totp ?? '' }
      const { again, given } = takes(
        form,
        form.value ? await giveSecondFactor(context, giving) : null,
        'totp',
      )
      if (!goOn(context, response, given, form.value?.to ?? homeOf(session.roles))) again(response)
    }),
  )

  router.post(
    '/second-factor/recovery',
    signedIn(async (request: Request, response, { who, session }) => {
      const form = readForm(recoveryForm, request.body)
      const giving = { accountId: who.accountId, keyHash: session.keyHash, typed: form.value?.recovery ?? '' }
      const given = form.value ? await giveRecoveryCode(context, giving) : null
      const { again } = takes(form, given, 'recovery')
      // Whoever has no authenticator at hand installs one anew, or goes on from there.
      if (!goOn(context, response, given, '/second-factor/new')) again(response)
    }),
  )

  return router
}
