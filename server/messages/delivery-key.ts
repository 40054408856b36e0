import { digest, digests, isDigest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'
import type { SmsGateway } from './sms-gateway.ts'

type Name = SmsGateway['name']

/** What a gateway's address for reports ends in. Derived, never stored: who knows it may say of a message that it did not arrive. */
export const deliveryKey = (keys: Keys, gateway: Name): string =>
  digest(keys, 'delivery', 'gateway', gateway).toString('base64url')

/** Whether that is the key of a gateway, under any readable key. */
export const isDeliveryKey = (keys: Keys, gateway: Name, given: string): boolean =>
  isDigest(Buffer.from(given, 'base64url'), keys, 'delivery', 'gateway', gateway)

const LETTERS = 12

const named = (messageId: number, made: Buffer) =>
  `${messageId}.${made.toString('base64url').slice(0, LETTERS)}`

/** What a message is called to a gateway: '17.' and letters that another house over the same gateway would not have. */
export const ownNameOf = (keys: Keys, messageId: number): string =>
  named(messageId, digest(keys, 'delivery', 'message', messageId))

/** The message of a name that is ours; null when it is none. */
export const messageOfName = (keys: Keys, given: string): number | null => {
  const [, id = ''] = /^(\d{1,15})\./.exec(given) ?? []
  const messageId = Number(id)
  const names = digests(keys, 'delivery', 'message', messageId).map(made => named(messageId, made))
  return names.includes(given) ? messageId : null
}
