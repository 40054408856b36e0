import type { Context } from '../context.ts'
import { digest, digests, isDigest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'
import type { SmsGateway } from './sms-gateway.ts'

type Name = SmsGateway['name']

/** What a gateway's address for reports ends in. Derived, never stored: who knows it may say of a message that it did not arrive. */
export const deliveryKey = (keys: Keys, gateway: Name): string =>
  digest(keys, 'delivery', 'gateway', gateway).toString('base64url')

/** Where the gateway of this house is to post its reports; null where there is none. */
export const reportsAddress = ({ config, keys }: Pick<Context, 'config' | 'keys'>): string | null =>
  config.sms ? `${config.publicUrl.origin}/m/${deliveryKey(keys, config.sms.name)}` : null

/** What is to be done before the older keys are left out, in a sentence; none where there is no gateway. */
export const reportsUntil = (context: Pick<Context, 'config' | 'keys'>): string[] => {
  const address = reportsAddress(context)
  if (address === null) return []
  return [
    `The gateway posts its reports to an address that ends with the older key: register ${address} with it before that is left out.\n`,
  ]
}

/** Whether that is the key of a gateway, under any readable key. */
export const isDeliveryKey = (keys: Keys, gateway: Name, given: string): boolean =>
  isDigest(Buffer.from(given, 'base64url'), keys, 'delivery', 'gateway', gateway)

const LETTERS = 12

/** A message in one of its rounds: each time that somebody lets it wait again is another. */
interface Round {
  readonly messageId: number
  readonly round: number
}

const partsOf = ({ messageId, round }: Round) => (round === 0 ? [messageId] : [messageId, round])

const named = (round: Round, made: Buffer) =>
  `${partsOf(round).join('-')}.${made.toString('base64url').slice(0, LETTERS)}`

/** What a message is called to a gateway: '17.', or '17-1.', and letters that another house over the same gateway would not have. */
export const ownNameOf = (keys: Keys, round: Round): string =>
  named(round, digest(keys, 'delivery', 'message', ...partsOf(round)))

/** Which message a name of ours is of, and which of its rounds; null when it is none. */
export const roundOfName = (keys: Keys, given: string): Round | null => {
  const [, id = '', times = '0'] = /^(\d{1,15})(?:-(\d{1,6}))?\./.exec(given) ?? []
  const round = { messageId: Number(id), round: Number(times) }
  const names = digests(keys, 'delivery', 'message', ...partsOf(round)).map(made => named(round, made))
  return names.includes(given) ? round : null
}
