import type { DateTime } from 'luxon'
import type { PositionShown } from '../../sql/rosters/positions.ts'

/** A shift of a roster with its positions. */
export interface RosterShift {
  readonly shiftId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly cancelled: boolean
  readonly begun: boolean
  /** Somebody holds something of it or is asked to, in a published roster. */
  readonly held: boolean
  readonly positions: readonly PositionShown[]
}

/** What calling a shift off would do. */
export interface CancellingShown {
  /** Who is told, and who has no account to be told by, by name. */
  readonly told: readonly string[]
  readonly unreached: readonly string[]
  /** That stand and have not named anybody. */
  readonly firms: readonly string[]
  /** Appointments inside the shift (R9), by their hours alone. */
  readonly guests: readonly {
    readonly appointmentId: number
    readonly starts: DateTime
    readonly ends: DateTime
  }[]
}
