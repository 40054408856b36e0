import type { DateTime } from 'luxon'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { Lack } from './roster.ts'

/** A position that changes hands by a repair. */
export interface RepairChange {
  readonly positionId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly qualifications: readonly string[]
  /** By name; null: nobody. */
  readonly from: string | null
  readonly to: string | null
  readonly toPersonId: number | null
  /** By when whoever is asked answers; null: nobody is. */
  readonly answerBy: DateTime | null
  /** Appointments inside it (R9). */
  readonly guests: number
}

/** What a repair would do, before it does it (R46). */
export interface RepairShown {
  readonly changes: readonly RepairChange[]
  /** Of other people's shifts, how many change. */
  readonly moved: number
  /** It is proved that no repair fills more, and none as much with fewer changes. */
  readonly proved: boolean
  /** What it could not fill, and why. */
  readonly lacks: readonly Lack[]
  /** Who has no account and hears nothing. */
  readonly unreachable: readonly string[]
  /** What it was made of, in a word: changed meanwhile, it is not done. */
  readonly mark: string
}

/** Somebody who holds something to come in a roster. */
export interface Holder {
  readonly personId: number
  readonly name: string
}

/** A roster that is to be repaired, and how, once it was said what. */
export interface RepairRead {
  readonly roster: RosterShown
  readonly holders: readonly Holder[]
  /** Null: it was not asked yet, or nothing is touched. */
  readonly proposal: RepairShown | null
}
