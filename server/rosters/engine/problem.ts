import type { Limits } from './limits.ts'

/**
 * A roster to be made, as plain data: nothing here knows a database, a clock or a language, so it can be handed to another thread,
 * written to a file, and made up by a test. Times are minutes from the first midnight of the period by the park's clock (R8), negative
 * before it; days count from 0, the period's first. Spans are half-open (R7).
 */
export interface Span {
  readonly from: number
  readonly until: number
}

/** Positions of one shift that ask for the same: they are not told apart. */
export interface Group {
  readonly id: number
  /** Any one of these; none: whoever comes will do. */
  readonly qualifications: readonly string[]
  readonly need: number
  /** What each person too few costs. */
  readonly under: number
  /** What each person too many costs; null: nobody is too many, for nobody is put there. */
  readonly over: number | null
}

export interface Shift {
  readonly id: number
  readonly day: number
  readonly during: Span
  /** What may not follow what is said of kinds; of duties it is the part of the day in which they begin. */
  readonly kind: string
  /** From 18:00 (R40). */
  readonly evening: boolean
  /** R41: 1, of an evening or a weekend 1.5, of the eve of a holiday 2. */
  readonly weight: number
  /** Of which duty, for wishes. */
  readonly duty: number
  readonly groups: readonly Group[]
}

/** What somebody has been given elsewhere, or in this roster's past: it is not for this roster to change. */
export interface Taken {
  readonly during: Span
  /** Of a shift, that it counts among the shifts of its day and week (R40); of anything else null. */
  readonly shift: {
    readonly evening: boolean
    readonly weight: number
    /** Left out where kinds are not ours. */
    readonly kind?: string
  } | null
}

/** What each shift that lies within, or meets, a span would please or displease (R42): below nothing pleases. */
export interface Wish {
  readonly during: Span
  /** Null: of every duty. */
  readonly duty: number | null
  /** Null: of every kind. */
  readonly kind: string | null
  /** Costs this when a shift of theirs meets it; a request for a shift costs this when none does. */
  readonly cost: number
  readonly asks: 'shift' | 'no_shift'
}

/** One rule let go for one person, once and by as much as it takes (R44): in one week, on one day, after one evening, for one shift. */
export type Ease =
  | { readonly person: number; readonly rule: 'week'; readonly week: number; readonly to: number }
  | { readonly person: number; readonly rule: 'day' | 'rest'; readonly day: number; readonly to: number }
  | { readonly person: number; readonly rule: 'hours'; readonly shift: number; readonly during: Span }

export interface Person {
  readonly id: number
  readonly qualifications: readonly { readonly code: string; readonly during: Span }[]
  /** When they can be had: their hours by the calendar of the place, extra hours. Null: at any time. */
  readonly hours: readonly Span[] | null
  readonly away: readonly { readonly during: Span; readonly kind: 'away' | 'court' }[]
  /** What they said cannot be (R42): obeyed. */
  readonly cannot: readonly { readonly during: Span; readonly duty: number | null }[]
  readonly taken: readonly Taken[]
  readonly wishes: readonly Wish[]
  readonly limits: Limits
  /** What was let go for them (R44); absent: nothing. */
  readonly eased?: readonly Ease[]
  /** R41: how much of the work is theirs, beside the others'. */
  readonly share: number
  /** R41: the weight of what they held in the twelve weeks before. */
  readonly history: number
  /** R43: shifts worked, ever; fewer than three is a newcomer. */
  readonly worked: number
}

/** Somebody in a group. */
export interface Held {
  readonly group: number
  readonly person: number
}

export interface Pair {
  readonly people: readonly [number, number]
  readonly kind: 'apart' | 'together'
}

export interface Problem {
  readonly days: number
  /** Of day 0: 1 = Monday … 7 = Sunday. A week is Monday to Sunday, a weekend its last two days. */
  readonly firstWeekday: number
  readonly shifts: readonly Shift[]
  readonly people: readonly Person[]
  /** Kinds of shift that must not be had on the day after one of a kind. */
  readonly cannotFollow: Readonly<Record<string, readonly string[]>>
  readonly pairs: readonly Pair[]
  /** Stands, whatever comes of the rest: standing, fixed by hand, accepted, past. It obeys no rule, and every rule counts it. */
  readonly fixed: readonly Held[]
  /** What stands and may be changed, each change of it costing `stability` (R46); null: nothing stands. */
  readonly before: { readonly held: readonly Held[]; readonly stability: number } | null
  /** Whether loads are evened out (R41); the instances that only count requests say no. */
  readonly fair: boolean
}

/** A roster of a problem. */
export interface Outcome {
  /** With what was fixed. */
  readonly held: readonly Held[]
  readonly cost: number
  /** No roster costs less than this; null when nothing is known. */
  readonly bound: number | null
  /** No roster costs less. */
  readonly proved: boolean
}
