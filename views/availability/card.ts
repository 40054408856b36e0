import type { CallOnCard, ComingOnCard } from '../../sql/booking/board-card.ts'

/** Hours of a day, '9:00' to '11:30'. */
export type Hours = readonly [from: string, until: string]

/** A day on one small sheet, for whoever stands at the desk without a screen. */
export interface Card {
  readonly open: readonly Hours[]
  readonly there: readonly { readonly name: string; readonly hours: readonly Hours[] }[]
  readonly coming: readonly ComingOnCard[]
  readonly calls: readonly CallOnCard[]
}
