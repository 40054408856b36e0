import { type Response, Router } from 'express'
import { markCodesKept, recoveryCodeHashes, secondFactorOf } from '../../sql/accounts/second-factors.ts'
import { RecoveryCodesPage } from '../../views/accounts/recovery-codes-page.tsx'
import { SecondFactorNewPage } from '../../views/accounts/second-factor-new-page.tsx'
import { untouched } from '../../views/kit/form.ts'
import { nothing } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { onTo } from '../http/own-path.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { squareOf } from '../http/square-of.ts'
import { asSignedIn, type OpenSession } from '../http/who-works.ts'
import { homeOf } from './home-of.ts'
import { recoveryCodesKept } from './recovery-codes.ts'
import { isFresh } from './rules.ts'
import { installSecondFactor } from './second-factor.ts'
import { goOn, totpForm, wrong } from './second-factor-form.ts'
import { offeredKey, uriOf } from './totp.ts'

/** Installing a second factor, and its recovery codes (security.md 9). */
export const secondFactorNewRoutes = (context: Context) => {
  const router = Router()
  const { sql, keys, config, now } = context
  const signedIn = asSignedIn(context)

  const offer = (response: Response, status: 200 | 422, session: OpenSession, form = untouched) => {
    const key = offeredKey(keys, session.accountId, session.keyHash)
    const square = squareOf(uriOf(key, config.publicUrl.host))
    sendPage(
      response,
      status,
      <SecondFactorNewPage
        visit={{ ...response.locals.visit, back: '/second-factor/new' }}
        {...{ form, secret: key, square }}
      />,
    )
  }

  /** Where a factor stands already, another is installed by whoever has just given the one there is. */
  const mayInstall = async (session: OpenSession) =>
    isFresh(session, now()) || (await secondFactorOf(sql, session.accountId)) === undefined

  router.get(
    '/second-factor/new',
    signedIn(async (_request, response, { session }) => {
      if (!(await mayInstall(session)))
        return response.redirect(303, onTo('/second-factor', '/second-factor/new'))
      offer(response, 200, session)
    }),
  )

  router.post(
    '/second-factor/new',
    signedIn(async (request, response, { who, session }) => {
      if (!(await mayInstall(session)))
        return response.redirect(303, onTo('/second-factor', '/second-factor/new'))
      const form = readForm(totpForm, request.body)
      const giving = { accountId: who.accountId, keyHash: session.keyHash, typed: form.value?.totp ?? '' }
      const given = form.value ? await installSecondFactor(context, giving, isFresh(session, now())) : null
      if (!goOn(context, response, given, '/recovery-codes'))
        offer(response, 422, session, wrong(form, 'totp'))
    }),
  )

  router.get(
    '/recovery-codes',
    signedIn(async (_request, response, { who, staff, session }) => {
      const factor = await secondFactorOf(sql, who.accountId)
      if (!factor || factor.codesKeptAt !== null || !isFresh(session, now()))
        return response.redirect(303, '/me/settings')
      const kept = (await recoveryCodeHashes(sql, who.accountId)).map(({ codeHash }) => codeHash)
      const codes = recoveryCodesKept(keys, who.accountId, factor.confirmedAt, kept)
      if (!codes) return response.redirect(303, '/me/settings')
      sendPage(response, 200, <RecoveryCodesPage visit={response.locals.visit} {...{ staff, codes }} />)
    }),
  )

  router.post(
    '/recovery-codes',
    signedIn(async (request, response, { who, session }) => {
      readForm(nothing, request.body)
      await markCodesKept(sql, who.accountId, now())
      response.redirect(303, homeOf(session.roles))
    }),
  )

  return router
}
