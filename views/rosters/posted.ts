import type { PositionShown } from '../../sql/rosters/positions.ts'

export type DayPart = 0 | 1 | 2

/** A shift on paper. */
export interface PostedShift {
  readonly shiftId: number
  /** '08:30' */
  readonly from: string
  readonly until: string
  readonly positions: readonly PositionShown[]
}

/** A week of a roster as it is posted: parts of the day down, days across. */
export interface PostedWeek {
  /** 'YYYY-MM-DD': the days of the week that hold any shift, in order. */
  readonly days: readonly string[]
  readonly rows: readonly {
    readonly part: DayPart
    /** What most of its shifts keep. */
    readonly from: string
    readonly until: string
    /** One for each day; empty where nothing is held. */
    readonly cells: readonly (readonly PostedShift[])[]
  }[]
}
