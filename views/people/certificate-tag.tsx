import { dateInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'

/** Days before a certificate runs out at which somebody is warned: the nearer, the louder. */
export type Warns = 60 | 30 | 7 | null

/** How each of them looks. */
export const warningTones = { 60: 'quiet', 30: 'waits', 7: 'lacks' } as const

/** Says of a certificate that it runs out soon; nothing while it does not. */
export const RunsOut = ({ locale, until, warns }: { locale: Locale; until: string | null; warns: Warns }) =>
  until === null || warns === null ? null : (
    <span class={`tag ${warningTones[warns]}`}>
      {textIn(locale).people.runsOut(dateInWords(locale, until))}
    </span>
  )
