import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { digest, isDigest } from '../keys/digest.ts'

const MINUTES = 30
const written = /^([0-9a-f-]{36})\.(\d{10})\.([\w-]{43})$/

/** A new booking key as its form carries it: good in one browser for thirty minutes, so that an old form opens nothing. */
export const newBookingKey = ({ keys, now }: Pick<Context, 'keys' | 'now'>, browser: string): string => {
  const uuid = randomUUID()
  const until = now().plus({ minutes: MINUTES }).toUnixInteger()
  return `${uuid}.${until}.${digest(keys, 'form', 'booking', browser, uuid, until).toString('base64url')}`
}

export interface BookingKey {
  readonly uuid: string
  /** Not older than thirty minutes: one that is opens nothing any more, whatever it has booked. */
  readonly good: boolean
}

/** What a form's booking key says, if this browser was given it; else null. */
export const readBookingKey = (
  { keys, now }: Pick<Context, 'keys' | 'now'>,
  browser: string,
  text: string | null | undefined,
): BookingKey | null => {
  const [, uuid, until, mac] = written.exec(text ?? '') ?? []
  if (!uuid || !until || !mac) return null
  const genuine = isDigest(Buffer.from(mac, 'base64url'), keys, 'form', 'booking', browser, uuid, until)
  return genuine ? { uuid, good: now().toUnixInteger() < Number(until) } : null
}

/**
 * The booking key that a form goes on with: the one it came with while that is good, so that a page which is asked for again,
 * by going back or by its other language, is still the same form and books once (R11); else a new one.
 */
export const bookingKeyOf = (
  context: Pick<Context, 'keys' | 'now'>,
  browser: string,
  given: string | undefined,
): string =>
  given !== undefined && readBookingKey(context, browser, given)?.good
    ? given
    : newBookingKey(context, browser)
