import type { RosterNamed } from '../../sql/rosters/settling.ts'
import { A } from '../kit/link.tsx'
import { Note } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import { type Locale, textIn } from '../text/text.ts'
import { presenceAddress } from './hours-addresses.ts'

export type RosterToSettle = RosterNamed & { readonly shifts: number }

interface ToSettleProps {
  locale: Locale
  slug: string
  rosters: readonly RosterToSettle[]
}

/** Rosters in whose shifts somebody is still to say who came (R48); nothing where there are none. */
export const ToSettle = ({ locale, slug, rosters }: ToSettleProps) => {
  const text = textIn(locale).volunteerHours.whole
  if (rosters.length === 0) return null
  return (
    <Note tone="waits" icon="alert">
      <p>{text.toSettle}</p>
      {rosters.map(({ rosterId, nameZh, nameEn, shifts }) => (
        <p key={rosterId}>
          <A href={presenceAddress(slug, rosterId)}>
            {text.toSettleIn(said(locale, nameZh, nameEn), shifts)}
          </A>
        </p>
      ))}
    </Note>
  )
}
