import { type RequestHandler, Router } from 'express'
import type { Context } from '../context.ts'
import { giveCookie, readCookie, takeCookie } from './cookies.ts'

/** Somewhere that anybody may have been looking at. */
const NEUTRAL = 'https://www.weather.com.cn/'
/** So long whatever is asked for leads there too: who came in behind somebody presses Back at once. */
const SECONDS_AFTER = 60

/**
 * The quick exit (R66). What the browser had open it cannot open any more, and its Back button leads to nothing of ours (afterExit). A link,
 * because Chrome applies form-action to where a form is led on (security.md 18).
 */
export const exitRoutes = ({ config, now }: Pick<Context, 'config' | 'now'>) =>
  Router().get('/exit', (_request, response) => {
    takeCookie(config, response, 'visit')
    takeCookie(config, response, 'waiting')
    giveCookie(config, response, 'left', String(now().toUnixInteger()))
    response.set('Clear-Site-Data', '"cache"').redirect(303, NEUTRAL)
  })

/**
 * After the exit a page that was led to from a page of ours is the Back button's, for none of ours is open any more: it leads away as the
 * exit did, with or without a script. An address that somebody types, or a link in a message, opens again after a minute, and then all do.
 */
export const afterExit =
  ({ config, now }: Pick<Context, 'config' | 'now'>): RequestHandler =>
  (request, response, next) => {
    const left = readCookie(config, request, 'left')
    const isPage = request.method === 'GET' && (request.get('Sec-Fetch-Dest') ?? 'document') === 'document'
    if (left === undefined || !isPage || request.path === '/exit') return next()
    const sinceThen = now().toUnixInteger() - Number(left)
    if (request.get('Sec-Fetch-Site') === 'same-origin' || sinceThen < SECONDS_AFTER)
      return response.redirect(303, NEUTRAL)
    takeCookie(config, response, 'left')
    next()
  }
