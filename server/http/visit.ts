import type { Request, RequestHandler, Response } from 'express'
import type { Visit } from '../../views/kit/visit.ts'
import type { Locale } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { digest, isDigest } from '../keys/digest.ts'
import { newSecret } from '../keys/new-secret.ts'
import { giveCookie, readCookie } from './cookies.ts'

declare global {
  namespace Express {
    interface Locals {
      visit: Visit
      /** What is in the cookie of this browser; made anew where there was none. */
      browser: string
      requestId: string
    }
  }
}

const safe = new Set(['GET', 'HEAD'])

type Asked = Pick<Context, 'config' | 'keys'>

/** The first of the languages that a request asks for and that we speak, else Chinese. */
export const languageAsked = (request: Request): Locale =>
  request.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh-CN'

/** The language of a visit: the choice in its cookie, else the first of its languages that we speak, else Chinese. */
export const localeOf = ({ config }: Asked, request: Request): Locale => {
  const chosen = readCookie(config, request, 'language')
  if (chosen === 'en' || chosen === 'zh-CN') return chosen
  return languageAsked(request)
}

/** Whether a form came from a page that we gave to this browser. */
export const isTokenOf = ({ keys }: Asked, browser: string, token: unknown): boolean =>
  typeof token === 'string' && isDigest(Buffer.from(token, 'base64url'), keys, 'form', 'token', browser)

const browserOf = ({ config }: Asked, request: Request, response: Response) => {
  const known = readCookie(config, request, 'browser')
  if (known?.length === 43) return known
  const made = newSecret()
  giveCookie(config, response, 'browser', made)
  return made
}

/** Gives every page what it has to know of its reader, and every browser a cookie that its forms are bound to. */
export const visit =
  (context: Asked): RequestHandler =>
  (request, response, next) => {
    const { config, keys } = context
    const browser = browserOf(context, request, response)
    response.locals.browser = browser
    response.locals.visit = {
      locale: localeOf(context, request),
      demonstration: config.demonstration,
      box: config.demonstration && !config.inEarnest,
      // What was posted cannot be come back to; a page that can says so itself.
      back: safe.has(request.method) ? request.originalUrl : '/',
      token: digest(keys, 'form', 'token', browser).toString('base64url'),
    }
    next()
  }
