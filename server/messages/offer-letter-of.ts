import type { DateTime } from 'luxon'
import type { LeasedOffer } from '../../sql/messages/offer-messages.ts'
import type { AccountLetter } from '../../views/mail/account-letter.ts'
import { offerLetter } from '../../views/mail/offer-letter.ts'
import type { Locale } from '../../views/text/text.ts'
import { waitingLinkOf } from '../booking/waiting-key.ts'
import type { Context } from '../context.ts'

type Told = Pick<LeasedOffer, 'waitingEntryId' | 'reference' | 'linkEpoch' | 'locale' | 'coverWord'>

/** The letter of an offer to whoever waits: its own link, and the fixed page of whoever has a reference only. */
export const offerLetterOf = (
  { config, keys }: Pick<Context, 'config' | 'keys'>,
  told: Told,
  { answerBy, leaves }: { readonly answerBy: DateTime; readonly leaves: DateTime },
): AccountLetter => {
  const { origin, host } = config.publicUrl
  const { locale, reference, coverWord } = told
  const link = waitingLinkOf(keys, origin, told)
  return offerLetter(locale, { reference, coverWord, answerBy, leaves, link, find: `${host}/find` })
}

/** The same to nobody: it is previewed, and registered with a gateway. */
export const sampleOffer = (
  context: Pick<Context, 'config' | 'keys' | 'now'>,
  locale: Locale,
  coverWord: string | null = null,
): AccountLetter => {
  const leaves = context.now()
  const told = { waitingEntryId: 0, reference: '48271936', linkEpoch: 1, locale, coverWord }
  return offerLetterOf(context, told, { leaves, answerBy: leaves.startOf('day').plus({ hours: 20 }) })
}
