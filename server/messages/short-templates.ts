import { type ShortText, shortUnder } from '../../views/mail/short-message.ts'
import type { ShortName } from '../../views/mail/short-names.ts'
import type { Context } from '../context.ts'
import type { AccountTold } from './account-facts.ts'
import { accountKinds, accountLetterOf } from './account-letters.ts'
import { shortSignature } from './channels.ts'
import { kinds, letterOf } from './letters.ts'
import { sampleOffer } from './offer-letter-of.ts'
import { sampleAccount, sampleParty } from './sample-facts.ts'
import { waysOf } from './ways.ts'

/** A wording as it is registered with a gateway. */
export interface ShortTemplate extends ShortText {
  readonly name: ShortName
  readonly locale: 'zh-CN' | 'en'
}

type Writing = Pick<Context, 'config' | 'keys' | 'now'>

const locales = ['zh-CN', 'en'] as const
const yesAndNo = [true, false] as const
const toParties = (writing: Writing): ShortTemplate[] =>
  locales.flatMap(locale =>
    kinds.flatMap(kind =>
      [null, '取快递'].flatMap(coverWord =>
        yesAndNo.flatMap(cancelledByVoice =>
          yesAndNo.map(hourWasSaid => {
            const facts = { ...sampleParty(locale, writing.now()), coverWord, cancelledByVoice, hourWasSaid }
            return { locale, ...letterOf(kind).write(facts, waysOf(writing, facts), writing.now()).short }
          }),
        ),
      ),
    ),
  )

/** The same letter of two shifts, and of a call that ended without anybody. */
const variations = (told: AccountTold): AccountTold[] => {
  const { shifts, urgent } = told
  const unanswered: AccountTold[] =
    urgent?.endedAs === 'taken' ? [{ ...told, urgent: { ...urgent, endedAs: 'expired' } }] : []
  return [told, { ...told, shifts: [...shifts, ...shifts] }, ...unanswered]
}

const toAccounts = (writing: Writing): ShortTemplate[] =>
  locales.flatMap(locale =>
    accountKinds.flatMap(kind =>
      variations(sampleAccount(kind, locale, writing.now())).flatMap(told => {
        const letter = accountLetterOf(kind).write(writing, told)
        return letter ? [{ locale, ...letter.short }] : []
      }),
    ),
  )

const toWaiting = (writing: Writing): ShortTemplate[] =>
  locales.flatMap(locale =>
    [null, '取快递'].map(coverWord => ({ locale, ...sampleOffer(writing, locale, coverWord).short })),
  )

/** Every wording that may leave as a short message from this house, once in each language, in the order of its names. */
export const shortTemplates = (writing: Writing): readonly ShortTemplate[] => {
  const signature = shortSignature(writing.config)
  const all = [...toParties(writing), ...toWaiting(writing), ...toAccounts(writing)].map(
    ({ locale, ...short }) => ({
      locale,
      ...shortUnder(signature, locale, short),
    }),
  )
  return [...new Map(all.map(each => [`${each.name} ${each.locale}`, each])).values()]
}
