import type { DateTime } from 'luxon'
import { type ShortText, shortUnder } from '../../views/mail/short-message.ts'
import type { Context } from '../context.ts'
import { shortSignature, smsGateway } from './channels.ts'
import { ownNameOf } from './delivery-key.ts'
import type { ShortMessage } from './transports/transport.ts'
import { control, UnsendableLetter } from './write-message.tsx'

/** Letters of what fills a place, beyond which a gateway may refuse it (calendars-and-mail.md 25). */
const LETTERS_OF_A_PLACE = 20

const telephone = /^\+\d{7,15}$/
/** A gateway refuses whatever looks like a link where there may be something else each time, and brackets of a second signature. */
const linkOrBracket = /:\/\/|www\.|[\w-]\.[a-z]{2,}(?![a-z])|[【】]/i

const fillsAPlace = ([, value]: readonly [string, string]) =>
  value !== '' && value.length <= LETTERS_OF_A_PLACE && !linkOrBracket.test(value)

interface Writing {
  readonly outboxId: number
  readonly round: number
  readonly to: string
  readonly at: DateTime
  readonly letter: { readonly locale: ShortMessage['locale']; readonly short: ShortText }
}

/**
 * A short message as it leaves, under the signature that is registered with the gateway.
 * @throws UnsendableLetter when it would hold a control character, a gateway would refuse what fills a place, for it is too long or a
 * link, or the recipient is not one telephone.
 */
export const writeShortMessage = (
  { config, keys }: Pick<Context, 'config' | 'keys'>,
  { outboxId, round, to, at, letter: { locale, short } }: Writing,
): ShortMessage => {
  const signature = shortSignature(config)
  const { name, places, text } = shortUnder(signature, locale, short)
  // Without a gateway it is a file, or rung: nobody looks at what fills a place.
  const isTaken = smsGateway(config) === undefined || places.every(fillsAPlace)
  if (!telephone.test(to) || control.test(text) || !isTaken) throw new UnsendableLetter('this cannot be sent')
  return {
    channel: 'sms',
    outboxId,
    ownName: ownNameOf(keys, { messageId: outboxId, round }),
    to,
    at,
    locale,
    name,
    places,
    text: `${signature}${text}`,
  }
}
