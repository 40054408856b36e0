import type { Config } from '../config.ts'
import { digest, digests, sameSecret } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

/** A mail to where it went: to another address, or another mail, another token. */
export interface Mailed {
  readonly messageId: number
  readonly to: string
}

/** Hexadecimal, for servers may write what stands before @ in other letters. */
const asWritten = (token: Buffer) => token.toString('hex').slice(0, 24)

const tokenOf = (keys: Keys, { messageId, to }: Mailed) => asWritten(digest(keys, 'bounce', messageId, to))

/** Whether a token is that of a mail to an address, under any readable key. */
export const isTokenOfMail = (keys: Keys, { messageId, to }: Mailed, given: string): boolean =>
  digests(keys, 'bounce', messageId, to).some(token => sameSecret(asWritten(token), given))

const partsOf = (address: string) => {
  const at = address.lastIndexOf('@')
  return [address.slice(0, at), address.slice(at + 1)] as const
}

/**
 * What a mail is called, at every try, and where it comes back to when it cannot be delivered: both hold a token that nobody else can
 * make, so that only a server that was handed it can say that it came back (calendars-and-mail.md 23).
 */
export const namesOfMail = (
  { keys, config }: { readonly keys: Keys; readonly config: Pick<Config, 'mailFrom' | 'bounceAddress'> },
  mailed: Mailed,
) => {
  const { mailFrom, bounceAddress } = config
  const { messageId } = mailed
  const token = tokenOf(keys, mailed)
  const [, host] = partsOf(mailFrom)
  const [box, bounceHost] = partsOf(bounceAddress ?? '')
  return {
    messageId: `<message-${messageId}.${token}@${host}>`,
    returnTo: bounceAddress === undefined ? mailFrom : `${box}+${messageId}-${token}@${bounceHost}`,
    envelopeId: `${messageId}-${token}`,
  }
}

const written = /(?:\+|message-|\b)(\d{1,15})[-.]([\da-f]{24})\b/gi

/** Every mail that a text names so, genuine or not. */
export const mailsNamedIn = (text: string): { readonly messageId: number; readonly token: string }[] =>
  [...text.matchAll(written)].map(([, id, token = '']) => ({
    messageId: Number(id),
    token: token.toLowerCase(),
  }))
