import { dateInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'

/** Days before a certificate runs out at which somebody is warned: the nearer, the louder. */
export type Warns = 60 | 30 | 7 | null

const tones = { 60: 'tag quiet', 30: 'tag waits', 7: 'tag lacks' } as const

/** Says of a certificate that it runs out soon; nothing while it does not. */
export const RunsOut = ({ locale, until, warns }: { locale: Locale; until: string | null; warns: Warns }) =>
  until === null || warns === null ? null : (
    <span class={tones[warns]}>{textIn(locale).people.runsOut(dateInWords(locale, until))}</span>
  )
