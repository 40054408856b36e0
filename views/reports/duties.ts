import type { Spread } from '../../sql/reports/duties.ts'

/** Hours of some weekdays that are told together, so that no count is below five (R69). */
export interface HeatCell {
  /** Whole hours of the day, the last one not included. */
  readonly from: number
  readonly until: number
  readonly booked: number
  /** Hours in which somebody could be had. */
  readonly supply: number
}

/** When appointments are wanted, and when people could be had. */
export interface Heat {
  readonly from: number
  readonly until: number
  readonly rows: readonly { readonly weekdays: readonly number[]; readonly cells: readonly HeatCell[] }[]
}

/** The numbers of an organisation's duties; null: too few to be told (R69). */
export interface DutyReport {
  /** Per cent of the shifts to which somebody came. */
  readonly attendance: number | null
  readonly attendanceBefore: number | null
  /** Hours that were given. */
  readonly given: number | null
  readonly givenBefore: number | null
  /** Of rosters with five people or more. */
  readonly spreads: readonly Spread[]
  readonly heat: Heat | null
}
