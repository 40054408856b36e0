import type { Context } from '../context.ts'
import { digest, isDigest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

const form = /^([1-9]\d{0,14})\.([\w-]{43})$/

/** Where one reminder is stopped by whoever got it: its number and 43 letters of base64url. Derived, never stored; it names nobody. */
export const unsubscribeLink = (
  { config, keys }: Pick<Context, 'config' | 'keys'>,
  messageId: number,
): string =>
  `${config.publicUrl.origin}/m/u/${messageId}.${digest(keys, 'unsubscribe', messageId).toString('base64url')}`

/** The message whose reader was given a key, under any readable one; null when it is none of ours. */
export const messageOfKey = (keys: Keys, given: string): number | null => {
  const [, id = '0', code = ''] = form.exec(given) ?? []
  const messageId = Number(id)
  const genuine = isDigest(Buffer.from(code, 'base64url'), keys, 'unsubscribe', messageId)
  return genuine && messageId > 0 ? messageId : null
}
