/** When something is open in a part of a weekday (1 Monday … 7 Sunday): morning 0, afternoon 1, evening 2; '08:30' to '11:30'. */
export interface PartShown {
  readonly weekday: number
  readonly part: 0 | 1 | 2
  readonly from: string
  readonly until: string
}

/** Hours of a weekday as somebody would say them. */
export type HoursShown = Omit<PartShown, 'part'>

/** A week of somebody's hours, as its page shows it around the form. */
export interface WorkingWeekShown {
  readonly parts: readonly PartShown[]
  /** The hours that most days have of each part. */
  readonly usual: readonly Omit<PartShown, 'weekday'>[]
  /** The half hours of a day, '08:00' and on. */
  readonly rows: readonly string[]
  /** Days on which another week begins, 'YYYY-MM-DD'. */
  readonly later: readonly string[]
  readonly filledIn: boolean
  /** It has hours that are no whole part. */
  readonly finer: boolean
  /** What stands now, where somebody else changed it meanwhile. */
  readonly changedTo: readonly HoursShown[] | null
}
