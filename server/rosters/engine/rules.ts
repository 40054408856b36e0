import { atNoTime } from './absence.ts'
import { atMostADay } from './day-rule.ts'
import { cannotFollow } from './following.ts'
import type { Index, Known, Place } from './known.ts'
import { leastMinutes, mostMinutes, mostOfKind } from './measures.ts'
import { notTwice } from './overlap.ts'
import { qualified } from './qualified.ts'
import { rested } from './rest.ts'
import type { PersonRows } from './rows.ts'
import { leastDaysOffInARow, leastInARow, mostInARow } from './runs.ts'
import type { Schedule } from './schedule.ts'
import { mostAWeek, mostWeekends } from './weeks.ts'

export type RuleName =
  | 'qualification'
  | 'away'
  | 'court'
  | 'hours'
  | 'cannot'
  | 'taken'
  | 'overlap'
  | 'day'
  | 'week'
  | 'rest'
  | 'leastMinutes'
  | 'mostMinutes'
  | 'leastInARow'
  | 'mostInARow'
  | 'leastDaysOffInARow'
  | 'mostWeekends'
  | 'mostOfKind'
  | 'cannotFollow'

/** Whether somebody could be put there, beside what they hold. */
export interface Asked {
  readonly index: Index
  readonly known: Known
  readonly place: Place
  /** All they hold with what stands, without the place asked for. */
  readonly schedule: Schedule
}

/**
 * One hard rule, twice: as a predicate, which explains a person and checks a roster, and as rows, which the solver keeps. A roster is
 * good when no rule stops anybody from any place of theirs that is not fixed.
 */
export interface Rule {
  readonly name: RuleName
  /**
   * always: by the person and the place alone; more: what it stops it stops still when more is held; exact: another shift may mend it.
   */
  readonly by: 'always' | 'more' | 'exact'
  stops(asked: Asked): boolean
  rows(rows: PersonRows): void
}

/** Those of volunteers (R40) and of paid staff; whichever a person's limits leave null asks nothing of them. */
export const rules: readonly Rule[] = [
  qualified,
  ...atNoTime,
  notTwice,
  atMostADay,
  mostAWeek,
  rested,
  mostMinutes,
  leastMinutes,
  mostOfKind,
  leastInARow,
  mostInARow,
  leastDaysOffInARow,
  mostWeekends,
  cannotFollow,
]
