import type { DateTime } from 'luxon'
import type { PositionShown } from '../../sql/rosters/positions.ts'

/** Whoever holds a position, or is asked to. */
export interface Holder {
  readonly assignmentId: number
  /** Null of a firm that has not named its person. */
  readonly personId: number | null
  readonly person: string | null
  readonly firm: string | null
  readonly starts: DateTime
}

/** Of positions, whoever holds them now or is asked to. */
export const holdersOf = (positions: readonly PositionShown[]): Holder[] =>
  positions.flatMap(({ assignmentId, state, personId, person, firm, starts }) =>
    assignmentId !== null && (state === 'offered' || state === 'standing' || state === 'accepted')
      ? [{ assignmentId, personId, person, firm, starts }]
      : [],
  )
