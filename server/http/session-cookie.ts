import type { Request, Response } from 'express'
import type { DateTime } from 'luxon'
import { deleteSession } from '../../sql/accounts/sessions.ts'
import type { Context } from '../context.ts'
import { sha256 } from '../keys/digest.ts'
import { newSecret } from '../keys/new-secret.ts'
import { giveCookie, readCookie, takeCookie } from './cookies.ts'

const THIRTY_DAYS = 30 * 24 * 60

const close = async ({ sql, config }: Context, request: Request) => {
  const secret = readCookie(config, request, 'session')
  if (secret !== undefined) await deleteSession(sql, sha256(secret))
}

/**
 * Gives this browser the session that it opened. What it had open before is closed, and what its forms are bound to is made anew:
 * no cookie that somebody planted survives (security.md 10).
 * @param keep whether the browser has it still after it was closed.
 */
export const giveSession = async (
  context: Context,
  request: Request,
  response: Response,
  { secret, keep }: { readonly secret: string; readonly keep: boolean },
) => {
  await close(context, request)
  giveCookie(context.config, response, 'browser', newSecret())
  giveCookie(context.config, response, 'session', secret, keep ? THIRTY_DAYS : undefined)
}

/** Signs this browser out. */
export const endSession = async (context: Context, request: Request, response: Response) => {
  await close(context, request)
  takeCookie(context.config, response, 'session')
  giveCookie(context.config, response, 'browser', newSecret())
}

/**
 * The session of this browser has another token.
 * @param given keptUntil: when the browser forgets it, for it is the same session and ends when it would have; null: when it is closed.
 */
export const giveRenewed = (
  { config, now }: Pick<Context, 'config' | 'now'>,
  response: Response,
  { secret, keptUntil }: { readonly secret: string; readonly keptUntil: DateTime | null },
) => {
  giveCookie(config, response, 'browser', newSecret())
  giveCookie(config, response, 'session', secret, keptUntil?.diff(now()).as('minutes'))
}
