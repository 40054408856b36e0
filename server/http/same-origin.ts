import type { Request, RequestHandler } from 'express'
import type { Context } from '../context.ts'
import { BadRequest } from './bad-request.ts'
import { takesFile } from './read-upload.ts'
import { isTokenOf } from './visit.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The only body a form of ours sends, but the one with a file; no body at all is one as well. */
export const onlyForms: RequestHandler = (request, _response, next) => {
  const sent = request.headers['content-type'] !== undefined
  const encoded = request.is('application/x-www-form-urlencoded') || takesFile(request)
  if (!safe.has(request.method) && sent && !encoded) throw new BadRequest(415)
  next()
}

const tokenOf = ({ body }: Request): unknown =>
  typeof body === 'object' && body !== null ? body.token : undefined

/**
 * Refuses what other sites send in a visitor's name (security.md 11). Sec-Fetch-Site decides where a browser sends it;
 * where none does (plain HTTP, old browsers, some proxies), the token in the form does. Origin is not asked: our own
 * no-referrer policy makes browsers send `null` on our own forms.
 */
export const sameOrigin =
  (context: Pick<Context, 'config' | 'keys'>): RequestHandler =>
  (request, response, next) => {
    if (safe.has(request.method)) return next()
    const site = request.get('sec-fetch-site')
    const ours =
      site === undefined
        ? isTokenOf(context, response.locals.browser, tokenOf(request))
        : site === 'same-origin'
    if (!ours) throw new BadRequest(403)
    next()
  }
