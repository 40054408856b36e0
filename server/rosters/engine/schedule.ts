import type { Problem, Shift, Span, Taken } from './problem.ts'

/** A shift as the rules count it, in this roster or elsewhere. */
export interface Piece {
  readonly day: number
  readonly during: Span
  readonly evening: boolean
  readonly weight: number
  /** Null: of none, held elsewhere where kinds are not ours. */
  readonly kind: string | null
}

export const minutesOf = ({ from, until }: Span): number => until - from

/** Half-open: what ends as the other begins does not meet it. */
export const meet = (one: Span, other: Span): boolean => one.from < other.until && other.from < one.until

export const within = (inner: Span, outer: Span): boolean =>
  outer.from <= inner.from && inner.until <= outer.until

/** The week, Monday to Sunday, in which a day lies; of day 0 it is 0, before that week it is negative. */
export const weekOf = ({ firstWeekday }: Pick<Problem, 'firstWeekday'>, day: number): number =>
  Math.floor((day + firstWeekday - 1) / 7)

export const isWeekend = ({ firstWeekday }: Pick<Problem, 'firstWeekday'>, day: number): boolean =>
  (((day + firstWeekday - 1) % 7) + 7) % 7 >= 5

export const pieceOf = ({ day, during, evening, weight, kind }: Shift): Piece => ({
  day,
  during,
  evening,
  weight,
  kind,
})

/** What is held elsewhere, as a shift of its day; null when it is none. */
export const pieceElsewhere = ({ during, shift }: Taken): Piece | null =>
  shift && { day: Math.floor(during.from / 1440), during, kind: null, ...shift }

const none: readonly Piece[] = []

/** The shifts of one person by day. Each is found again by being itself. */
export class Schedule {
  readonly days = new Map<number, Piece[]>()

  on(day: number): readonly Piece[] {
    return this.days.get(day) ?? none
  }

  has(day: number): boolean {
    return this.days.has(day)
  }

  add(piece: Piece): void {
    const there = this.days.get(piece.day)
    if (there) there.push(piece)
    else this.days.set(piece.day, [piece])
  }

  /** Takes it away; what was not there stays so. */
  remove(piece: Piece): void {
    const there = this.days.get(piece.day)
    const at = there?.indexOf(piece) ?? -1
    if (!there || at < 0) return
    if (there.length === 1) this.days.delete(piece.day)
    else there.splice(at, 1)
  }

  *all(): Generator<Piece> {
    for (const pieces of this.days.values()) yield* pieces
  }
}
