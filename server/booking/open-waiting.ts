import type { Request, Response } from 'express'
import { waitingOfReference } from '../../sql/booking/waiting.ts'
import {
  deleteWaitingSession,
  insertWaitingSession,
  type WaitingSession,
  waitingSession,
} from '../../sql/booking/waiting-sessions.ts'
import type { Context } from '../context.ts'
import { giveCookie, readCookie, takeCookie } from '../http/cookies.ts'
import { sha256 } from '../keys/digest.ts'
import { newSecret } from '../keys/new-secret.ts'
import { OPEN_MINUTES } from './open-minutes.ts'
import { opensWaiting } from './waiting-key.ts'

/** Opens an entry of the waiting list in this browser, for thirty minutes: nothing of any appointment. */
export const giveWaiting = async (
  context: Context,
  response: Response,
  { waitingEntryId, openedWith }: WaitingSession,
) => {
  const { sql, now, config } = context
  const secret = newSecret()
  const expiresAt = now().plus({ minutes: OPEN_MINUTES })
  await insertWaitingSession(sql, { keyHash: sha256(secret), waitingEntryId, openedWith, expiresAt })
  giveCookie(config, response, 'waiting', secret, OPEN_MINUTES)
}

/** What this browser has open of the waiting list, and by which session; null: nothing. */
export const waitingOf = async ({ sql, config, now }: Context, request: Request) => {
  const secret = readCookie(config, request, 'waiting')
  if (secret === undefined) return null
  const keyHash = sha256(secret)
  const session = await waitingSession(sql, keyHash, now())
  return session ? { ...session, keyHash } : null
}

/** Closes it in this browser, before its thirty minutes are over. */
export const closeWaiting = async ({ sql, config }: Context, request: Request, response: Response) => {
  const secret = readCookie(config, request, 'waiting')
  if (secret !== undefined) await deleteWaitingSession(sql, sha256(secret))
  takeCookie(config, response, 'waiting')
}

/** The entry that a reference and the key of its link open, or null: whatever is wrong with them, the same work (R61). */
export const waitingByLink = async (
  { sql, keys }: Context,
  reference: string,
  key: string,
): Promise<number | null> => {
  const entry = await waitingOfReference(sql, reference)
  const opens = opensWaiting(keys, entry ?? null, key)
  return entry && opens ? entry.waitingEntryId : null
}
