import type { Known, Place } from './known.ts'
import type { Schedule } from './schedule.ts'

/** Somebody in work on a roster, with sums kept as they come and go. */
export interface Worker {
  readonly known: Known
  readonly schedule: Schedule
  readonly open: ReadonlySet<Place>
  /** What is theirs by this roster and not fixed. */
  readonly held: Set<Place>
  carried: number
  minutes: number
}
