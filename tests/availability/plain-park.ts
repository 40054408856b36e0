/** Half-open, endless where a bound is infinite: minutes or days after the park's first midnight, or minutes of a day. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Minutes of the day, on a weekday: 1 Monday … 7 Sunday. */
export interface WeekHours extends Span {
  readonly weekday: number
}

export interface Place {
  readonly id: number
  readonly worksOnMakeUpDays: boolean
  readonly openings: readonly WeekHours[]
  readonly specialOpenings: readonly (Span & { readonly day: number })[]
  readonly closures: readonly Span[]
}

export interface Room {
  readonly id: number
  readonly place: number
  readonly use: string
}

/** valid is of days, everything else of minutes. */
export interface Person {
  readonly id: number
  readonly standing: string
  readonly speaksDialect: boolean
  readonly hours: readonly (WeekHours & { readonly valid: Span })[]
  readonly extra: readonly Span[]
  readonly leave: readonly Span[]
  readonly certificates: readonly { readonly qualification: string; readonly valid: Span }[]
}

/** One line of what a service asks for: one of these qualifications or uses, so many. */
export interface Line {
  readonly id: number
  readonly accepts: readonly string[]
  readonly number: number
}

export interface Service {
  readonly id: number
  readonly place: number
  readonly minutes: number
  readonly before: number
  readonly after: number
  readonly every: number
  readonly lead: number
  readonly horizon: number
  readonly closed: boolean
  readonly hours: readonly WeekHours[]
  readonly people: readonly Line[]
  readonly rooms: readonly Line[]
  readonly team: readonly number[]
  readonly fedBy: number | null
}

/** Stands at a place; until is the first day on which it is held no more. */
export interface Duty {
  readonly id: number
  readonly place: number
  readonly purpose: string
  readonly until: number
}

export interface Assigned {
  readonly id: number
  readonly person: number
  readonly state: string
}

export interface Shift {
  readonly id: number
  readonly duty: number
  readonly published: boolean
  readonly cancelled: boolean
  readonly during: Span
  readonly assigned: readonly Assigned[]
}

/** A reservation: an appointment's, unless it holds somebody in a shift. */
export interface Claim {
  readonly id: number
  readonly resource: number
  readonly during: Span
  readonly assignment: number | null
  /** The claim that holds them in the shift inside which this one takes their attention; null: presence. */
  readonly within: number | null
}

/** Everything that decides whether a start is open, as plain values. People have ids below a hundred, rooms above. */
export interface PlainPark {
  readonly firstDay: string
  /** Null: the year is not even written down. */
  readonly years: readonly { readonly year: number; readonly confirmed: boolean | null }[]
  /** worksAs null: a holiday; else a make-up workday. */
  readonly stateDays: readonly { readonly day: number; readonly worksAs: number | null }[]
  readonly places: readonly Place[]
  readonly rooms: readonly Room[]
  readonly people: readonly Person[]
  readonly services: readonly Service[]
  readonly duties: readonly Duty[]
  readonly shifts: readonly Shift[]
  readonly claims: readonly Claim[]
  readonly now: number
  readonly from: number
  readonly to: number
}
