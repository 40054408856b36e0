/** How an appointment ended; the rest: cancelled, unclear, still to come, and every kind that is too small to be told by itself. */
export type Kind = 'held' | 'missed' | 'rest'

/** One service or week, or several that are counted together. */
export interface Line<Of> {
  readonly of: readonly Of[]
  readonly booked: number
}

/** Lines whose ends are told together: one, or several of which one alone would have too small a number. */
export interface Group<Of> {
  readonly lines: readonly Line<Of>[]
  /** In the order of the kinds. */
  readonly ended: readonly number[]
}

export interface ServiceNamed {
  readonly nameZh: string
  readonly nameEn: string
}

/** All that is told of the appointments of some weeks: no count of it is below five, and none such follows from it (R69). */
export interface Statistics {
  readonly booked: number
  /** Those that can be told, the rest last; none when they cannot be told apart. */
  readonly kinds: readonly Kind[]
  readonly ended: readonly number[]
  /** The largest first. */
  readonly services: readonly Group<ServiceNamed>[]
  /** In order, by their Mondays. */
  readonly weeks: readonly Group<string>[]
}

/** The page of an organisation's numbers. */
export interface Report {
  /** 'YYYY-MM-DD', a Monday and a Sunday. */
  readonly first: string
  readonly last: string
  /** Null when there are fewer than five appointments. */
  readonly counted: Statistics | null
  /** Days that half of them waited at most. */
  readonly wait: number | null
  /** The same weeks a year before. */
  readonly yearBefore: { readonly counted: Statistics | null; readonly wait: number | null }
}
