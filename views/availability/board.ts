import type { Lane } from '../../sql/availability/board-lanes.ts'
import type { SessionOnBoard } from '../../sql/booking/board-sessions.ts'

/** Where something stands in a lane: the row it begins in, the first being 1, and how many; each is a quarter of an hour. */
export interface Rows {
  readonly at: number
  readonly rows: number
}

/** What fills a part of a lane. */
export type Block = Rows &
  (
    | { readonly kind: 'session'; readonly session: SessionOnBoard; readonly movable: boolean }
    | { readonly kind: 'duty'; readonly nameZh: string; readonly nameEn: string }
    /** Somebody else's use, of which nothing more is said (R60). */
    | { readonly kind: 'occupied' }
    /** Before and after a session. */
    | { readonly kind: 'buffer' }
  )

/** When nobody can be had there, and why; null: outside hours. */
export interface Rest extends Rows {
  readonly why: Lane['awayKinds'][number] | null
}

export interface LaneOnBoard extends Pick<Lane, 'resourceId' | 'kind' | 'nameZh' | 'nameEn'> {
  readonly placeZh: string | null
  readonly placeEn: string | null
  /** The first and the last of the day's hours, '09:00'; null when there are none. */
  readonly hours: readonly [from: string, until: string] | null
  readonly blocks: readonly Block[]
  readonly rests: readonly Rest[]
  /** What is still to come of it and free. */
  readonly gaps: readonly Rows[]
}

/** A day of an organisation: hours down, rooms and people across. */
export interface Board {
  /** The hours that it shows, whole, from 0 to 24. */
  readonly from: number
  readonly until: number
  /** The row of now; null when it is not on the board. */
  readonly now: number | null
  readonly lanes: readonly LaneOnBoard[]
  /** Who is not there on that day, and has nothing. */
  readonly absent: readonly string[]
  readonly sessions: readonly SessionOnBoard[]
}
