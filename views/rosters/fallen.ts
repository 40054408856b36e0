import type { FallenShift } from '../../sql/rosters/fallen.ts'

/** Shifts that are to be seen to. */
export interface FallenRead {
  /** Of each, the shifts that one repair sees to. */
  readonly slips: readonly (readonly FallenShift[])[]
  /** How many there are, shown or not. */
  readonly all: number
}
