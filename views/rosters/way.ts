import type { DateTime } from 'luxon'
import type { EasedShown } from '../../sql/rosters/easings.ts'

/** A rule that is let go once for somebody, or would be. */
export type EaseShown = Pick<EasedShown, 'person' | 'rule' | 'day' | 'allows' | 'starts' | 'ends'>

/** In one shift: who comes for whom. */
export interface ChangeShown {
  readonly starts: DateTime
  readonly ends: DateTime
  readonly qualifications: readonly string[]
  readonly from: string | null
  readonly to: string | null
}

/** What would fill a position that stands empty (R44). */
export interface WayShown {
  readonly reshuffle: 'could' | 'none' | 'unknown'
  /** The smallest easing, each with what a form carries along; null: none is known. */
  readonly easing: readonly (EaseShown & { readonly written: string })[] | null
  readonly changes: readonly ChangeShown[]
}

/** Whether it was asked for, and is worked out. */
export type Look = 'not_asked' | 'looking' | WayShown
