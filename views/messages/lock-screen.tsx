import type { DateTime } from 'luxon'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hourInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'

/** A letter as it is seen before anybody opens it. */
export interface PreviewedLetter {
  readonly locale: Locale
  /** Names the sender of a mail. */
  readonly word: string
  readonly subject: string
  /** Of a mail, below its subject. */
  readonly begins: string
  /** Of a short message, without the signature. */
  readonly short: string
  /** Of a short message: the signature without its brackets, whatever word was chosen. */
  readonly signedBy: string
}

/** A kind of message, in every language. */
export interface Preview {
  readonly kind: string
  /** Under a word that somebody chose in place of ours (R30). */
  readonly covered: boolean
  readonly letters: readonly PreviewedLetter[]
}

/** One thing that lights up. */
export interface LitUp {
  readonly by: 'sms' | 'email' | 'robot'
  readonly locale: Locale
  /** Whom it seems to be from. */
  readonly from: string
  readonly says: string
}

/** What lights up on a telephone that lies on a table: short messages, and heads of mails. */
export const LockScreen = ({
  visit: { locale },
  at,
  shown,
}: {
  visit: Visit
  at: DateTime
  shown: readonly LitUp[]
}) => {
  const text = textIn(locale).box
  const kinds = { sms: text.sms, email: text.mail, robot: text.channels.robot }
  return (
    <div class="lock">
      <p>
        <b>{hourInWords(at)}</b>
        {dayInWords(locale, at)}
      </p>
      {shown.map(({ by, locale: spoken, from, says }) => (
        <p key={`${by} ${says}`} class="sms" lang={spoken}>
          <small lang={locale}>{kinds[by]}</small>
          <b>{from}</b>
          {says}
        </p>
      ))}
    </div>
  )
}
