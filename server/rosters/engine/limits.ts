/** Whatever is null is not asked of this person. */
export interface Limits {
  /** R40: three, unless somebody set less or a coordinator raised it. */
  readonly mostAWeek: number | null
  readonly mostADay: number | null
  /** R40: an evening or two half-days a day. */
  readonly halvesADay: boolean
  /** R40: 660 between the end of an evening and the next morning's start. */
  readonly restMinutes: number | null
  readonly leastMinutes: number | null
  readonly mostMinutes: number | null
  readonly leastInARow: number | null
  readonly mostInARow: number | null
  readonly leastDaysOffInARow: number | null
  readonly mostWeekends: number | null
  /** Of each kind of shift; a kind that is not named has no limit. */
  readonly mostOfKind: Readonly<Record<string, number>>
}
