import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface Taken {
  /** Minutes. */
  readonly there: number
  readonly taken: number
}

/** The share of hours that is taken, in whole hundredths; null where nobody has hours. */
export const shareOf = ({ there, taken }: Taken): number | null =>
  there === 0 ? null : Math.round((taken / there) * 100)

/** A bar: how much of it is taken. What it says stands beside it in words. */
export const Bar = (of: Taken) => <i class="load" style={`--n:${shareOf(of) ?? 0};--of:100`} />

/** 37% · 5 sessions */
export const loadInWords = (
  { locale }: Visit,
  { sessions, ...of }: Taken & { readonly sessions: number },
): string => {
  const text = textIn(locale).board
  const share = shareOf(of)
  return share === null ? text.sessionsAlone(sessions) : text.load(share, sessions)
}
