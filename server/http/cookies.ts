import type { Request, Response } from 'express'
import type { Config } from '../config.ts'

/**
 * browser: one browser before anybody signed in. visit: what a link, form or passcode opened. waiting: the same of the waiting list.
 * session: somebody signed in. left: when the quick exit was used, until somebody comes back of their own accord.
 */
export type Cookie = 'browser' | 'visit' | 'waiting' | 'session' | 'language' | 'left'

/** Browsers refuse `__Host-` on plain HTTP: a loopback address, the one insecure mode, drops it (security.md 10). */
const named = ({ inEarnest }: Config, cookie: Cookie) => (inEarnest ? `__Host-${cookie}` : cookie)

export const readCookie = (config: Config, request: Request, cookie: Cookie): string | undefined => {
  const value: unknown = request.cookies?.[named(config, cookie)]
  return typeof value === 'string' && value.length <= 64 ? value : undefined
}

/** @param minutes how long the browser keeps it; without, until it is closed. Lax, or webmail's first click shows nothing. */
export const giveCookie = (
  config: Config,
  response: Response,
  cookie: Cookie,
  value: string,
  minutes?: number,
) =>
  response.cookie(named(config, cookie), value, {
    httpOnly: true,
    secure: config.inEarnest,
    sameSite: 'lax',
    path: '/',
    ...(minutes === undefined ? {} : { maxAge: minutes * 60_000 }),
  })

export const takeCookie = (config: Config, response: Response, cookie: Cookie) =>
  response.clearCookie(named(config, cookie), {
    httpOnly: true,
    secure: config.inEarnest,
    sameSite: 'lax',
    path: '/',
  })
