import type { DateTime } from 'luxon'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { UrgentCall } from '../../sql/rosters/urgent-calls.ts'
import type { Reach, UrgentAsked } from '../../sql/rosters/urgent-offers.ts'
import type { Text } from '../text/text.ts'
import type { Candidate } from './candidate.ts'

/** Somebody whom a call would ask, and how. */
export interface UrgentCandidate extends Candidate {
  readonly reach: Reach | null
}

/** A position that is called for, or could be. */
export interface UrgentShown {
  readonly position: PositionShown
  /** Why it is not to be called for; null when it is. */
  readonly not: keyof Text['urgent']['not'] | null
  /** The last call; null: there was none. */
  readonly call: (UrgentCall & { readonly isOpen: boolean }) | null
  /** Whom it asked. */
  readonly asked: readonly UrgentAsked[]
  /** Who would be asked by calling now, the least burdened first; of an open call, who is not asked yet. */
  readonly circle: readonly UrgentCandidate[]
  /** Whom a rule stops that may be let go. */
  readonly wider: readonly UrgentCandidate[]
  /** What the form carries, that nobody is asked who was not shown. */
  readonly shown: string
  /** Until when the call is open, or would be. */
  readonly until: DateTime
  /** Messages do not leave at once: from when on they do, or not at all before the call ends (R31). */
  readonly waits: { readonly until: DateTime | null } | null
}
