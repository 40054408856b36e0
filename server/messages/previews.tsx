import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { AccountLetterPage } from '../../views/mail/account-letter-page.tsx'
import { LetterPage } from '../../views/mail/letter-page.tsx'
import { type ShortText, shortUnder } from '../../views/mail/short-message.ts'
import type { Preview, PreviewedLetter } from '../../views/messages/lock-screen.tsx'
import type { Locale } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { accountKinds, accountLetterOf } from './account-letters.ts'
import { shortSignature } from './channels.ts'
import { kinds, letterOf } from './letters.ts'
import { sampleOffer } from './offer-letter-of.ts'
import { sampleAccount, sampleParty } from './sample-facts.ts'
import { SLOT_OFFERED } from './say-offer.ts'
import { waysOf } from './ways.ts'

const locales: readonly Locale[] = ['zh-CN', 'en']

/** As much of a mail as a lock screen shows below its subject. */
const SEEN = 60

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** The first words of a mail, as a program reads them that shows where it begins. */
const beginningOf = (page: VNode): string =>
  renderToString(page)
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot);/g, entity => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SEEN)

/** What is to be previewed; without, everything. */
interface Asked {
  readonly kinds?: readonly string[]
  readonly locale?: Locale
}

type Writer = (
  locale: Locale,
) => Pick<PreviewedLetter, 'word' | 'subject'> & { readonly short: ShortText; readonly page: VNode }

interface Shown {
  readonly signature: string
  readonly shown: readonly Locale[]
}

const previewUnder =
  ({ signature, shown }: Shown) =>
  (kind: string, write: Writer, covered = false): Preview => ({
    kind,
    covered,
    letters: shown.map(locale => {
      const { page, word, subject, short } = write(locale)
      const { text } = shortUnder(signature, locale, short)
      const signedBy = signature.replace(/[【】]/g, '')
      return { locale, word, subject, begins: beginningOf(page), short: text, signedBy }
    }),
  })

/**
 * Every message of the house in both languages, or those that are asked for, as its sender writes it of somebody who is nobody: what a
 * lock screen shows of it. The reminder also under a word of the visitor's own (R30).
 */
export const previewsOf = (
  context: Pick<Context, 'config' | 'keys' | 'now'>,
  { kinds: asked, locale: only }: Asked = {},
): Preview[] => {
  const now = context.now()
  const previewOf = previewUnder({
    signature: shortSignature(context.config),
    shown: only ? [only] : locales,
  })
  const isAsked = (kind: string) => asked === undefined || asked.includes(kind)
  const toParty =
    (kind: (typeof kinds)[number], coverWord: string | null = null): Writer =>
    locale => {
      const facts = { ...sampleParty(locale, now), coverWord }
      const letter = letterOf(kind).write(facts, waysOf(context, facts), now)
      return { ...letter, page: <LetterPage letter={letter} /> }
    }
  const toAccount =
    (kind: (typeof accountKinds)[number]): Writer =>
    locale => {
      const letter = accountLetterOf(kind).write(context, sampleAccount(kind, locale, now))
      if (!letter) throw new Error(`nothing is written of the sample of ${kind}`)
      return { ...letter, page: <AccountLetterPage letter={letter} /> }
    }
  const toWaiting: Writer = locale => {
    const letter = sampleOffer(context, locale)
    return { ...letter, page: <AccountLetterPage letter={letter} /> }
  }
  return [
    ...kinds.filter(isAsked).map(kind => previewOf(kind, toParty(kind))),
    ...kinds
      .filter(kind => kind === 'appointment_reminder' && isAsked(kind))
      .map(kind => previewOf(kind, toParty(kind, '取快递'), true)),
    ...[SLOT_OFFERED].filter(isAsked).map(kind => previewOf(kind, toWaiting)),
    ...accountKinds.filter(isAsked).map(kind => previewOf(kind, toAccount(kind))),
  ]
}
