import type { DateTime } from 'luxon'
import type { ShiftOfOne } from '../../sql/rosters/own-offers.ts'
import type { SwapAsked, SwapShown } from '../../sql/rosters/swaps-shown.ts'
import type { RuleSaid } from '../text/zh-CN/why.ts'

/** Somebody else's shift for which one might be given. */
export interface Exchange {
  readonly assignmentId: number
  readonly personId: number
  readonly person: string
  readonly starts: DateTime
  readonly ends: DateTime
}

/** What taking a shift means for whoever takes it. */
export interface SwapMeans {
  /** The rules that it would break: it cannot be taken then. */
  readonly rules: readonly { readonly rule: RuleSaid; readonly limit: number }[]
  /** Shifts in that week, with this one; and how many at most, null: nobody set that. */
  readonly inWeek: number
  readonly mostAWeek: number | null
  /** Appointments that go along, and those that are to be mended since they may not serve them. */
  readonly along: number
  readonly left: number
}

/** A swap with the shift that is given and, of an exchange, the one that is given for it. */
export interface SwapWithShifts<S extends SwapShown = SwapShown> {
  readonly swap: S
  readonly given: ShiftOfOne
  readonly theirs: ShiftOfOne | null
}

/** A swap as it is shown to somebody who was asked; without what it means when it cannot be taken any more. */
export interface SwapToTake extends SwapWithShifts<SwapAsked> {
  readonly means: SwapMeans | null
}
