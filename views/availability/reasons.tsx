import type { Reason } from '../../sql/availability/to-mend.ts'
import { said } from '../kit/said.ts'
import { type Locale, textIn } from '../text/text.ts'

/** Why something no longer fits, in a sentence. */
export const reasonInWords = (locale: Locale, { why, nameZh, nameEn }: Reason): string => {
  const sentence = textIn(locale).mending.why[why]
  return typeof sentence === 'string' ? sentence : sentence(said(locale, nameZh ?? '', nameEn ?? ''))
}

/** Every reason for which something no longer fits, one after another. */
export const Reasons = ({ locale, reasons }: { locale: Locale; reasons: readonly Reason[] }) => (
  <>
    {reasons.map(reason => (
      <span key={`${reason.why} ${reason.resourceId}`}>{reasonInWords(locale, reason)} </span>
    ))}
  </>
)
