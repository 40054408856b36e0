import { type Request, type Response, Router } from 'express'
import { LinkPage } from '../../views/accounts/link-page.tsx'
import { SignInCodePage } from '../../views/accounts/sign-in-code-page.tsx'
import { SignInPage } from '../../views/accounts/sign-in-page.tsx'
import type { FormState } from '../../views/kit/form.ts'
import { nothing } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { networkOf } from '../http/limits.tsx'
import { onTo, wantedPath } from '../http/own-path.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { endSession, giveSession } from '../http/session-cookie.ts'
import { refusalOrThrow } from '../refusal.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { deviceOf } from './device.ts'
import { homeOf } from './home-of.ts'
import { type Opened, signInByCode, signInByLink } from './sign-in.ts'
import { codeForm, linkForm, signInForm } from './sign-in-forms.ts'

type On = 'own' | 'shared' | null

/** What a browser says of itself, and its user of it. */
const deviceIn = (request: Request, on: On) => ({
  device: deviceOf(request.get('user-agent')),
  keep: on === 'own',
  shared: on === 'shared',
})

/** Signing in by a code or a link, and out. Whether there is an account is told by nothing here (security.md 8). */
export const signInRoutes = (context: Context) => {
  const router = Router()

  const askAgain = (response: Response, status: 422 | 429, form: FormState, tooMany = false) =>
    sendPage(
      response,
      status,
      <SignInPage
        visit={{ ...response.locals.visit, back: '/sign-in' }}
        form={form}
        to={form.typed.to?.[0] ?? null}
        tooMany={tooMany}
      />,
    )

  const goOn = async (request: Request, response: Response, opened: Opened, on: On, to: string | null) => {
    if (!opened) return false
    await giveSession(context, request, response, { secret: opened.secret, keep: on === 'own' })
    response.redirect(303, to ?? homeOf(opened.roles))
    return true
  }

  router.get('/sign-in', ({ query }, response) =>
    sendPage(response, 200, <SignInPage visit={response.locals.visit} to={wantedPath(query.to)} />),
  )

  router.post('/sign-in', async (request, response) => {
    const form = readForm(signInForm, request.body)
    if (!form.value) return askAgain(response, 422, form)
    const { address, to } = form.value
    const { browser } = response.locals
    try {
      await askToSignIn(context, {
        address,
        browser,
        network: networkOf(request),
        wider: networkOf(request, 48),
      })
    } catch (error) {
      if (refusalOrThrow(error).status !== 429) throw error
      return askAgain(response, 429, form, true)
    }
    response.redirect(303, onTo('/sign-in/code', to))
  })

  router.get('/sign-in/code', ({ query }, response) =>
    sendPage(response, 200, <SignInCodePage visit={response.locals.visit} to={wantedPath(query.to)} />),
  )

  router.post('/sign-in/code', async (request, response) => {
    const form = readForm(codeForm, request.body)
    const { code = '', on = null, to = null } = form.value ?? {}
    const { browser } = response.locals
    const device = deviceIn(request, on)
    const opened = form.value ? await signInByCode(context, browser, { code, ...device }) : null
    if (await goOn(request, response, opened, on, to)) return
    const faults = form.value ? ({ code: 'wrong_code' } as const) : form.faults
    const visit = { ...response.locals.visit, back: '/sign-in/code' }
    const wrong = { typed: { ...form.typed, code: [] }, faults }
    sendPage(response, 422, <SignInCodePage visit={visit} form={wrong} to={form.typed.to?.[0] ?? null} />)
  })

  // Whoever opens a link opens a page with a button: nobody is asked whether the link is good (security.md 1).
  router.get('/l', ({ query: { k } }, response) =>
    sendPage(
      response,
      200,
      <LinkPage
        visit={{ ...response.locals.visit, back: '/sign-in' }}
        signInKey={typeof k === 'string' ? k : ''}
      />,
    ),
  )

  router.post('/l', async (request, response) => {
    const { value } = readForm(linkForm, request.body)
    const { k = '', on = null } = value ?? {}
    const { browser } = response.locals
    const opened = await signInByLink(context, browser, { key: k, ...deviceIn(request, on) })
    if (await goOn(request, response, opened, on, null)) return
    const visit = { ...response.locals.visit, back: '/sign-in' }
    sendPage(response, 422, <LinkPage visit={visit} signInKey={null} />)
  })

  router.post('/sign-out', async (request, response) => {
    readForm(nothing, request.body)
    await endSession(context, request, response)
    response.redirect(303, '/sign-in')
  })

  return router
}
