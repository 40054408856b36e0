import type { DateTime } from 'luxon'
import type { ClaimOnBoard } from '../../sql/availability/board-claims.ts'
import type { Lane } from '../../sql/availability/board-lanes.ts'
import type { SessionOnBoard } from '../../sql/booking/board-sessions.ts'
import type { Block, LaneOnBoard, Rest } from '../../views/availability/board.ts'
import { isMovable } from '../booking/staff-rules.ts'

const QUARTER = 15

/** The hours that a board shows. */
export interface Window {
  readonly midnight: DateTime
  /** Whole hours. */
  readonly from: number
  readonly until: number
}

const MINUTE = 60_000

/** Minutes from one instant to another, as their milliseconds say: a board asks for hundreds, and luxon's spans cost a page. */
export const minutesFrom = (since: DateTime, at: DateTime): number =>
  (at.toMillis() - since.toMillis()) / MINUTE

/** The quarter in which an instant stands, the first of the board being 0. */
export const quarterOf = ({ midnight, from }: Window, at: DateTime): number =>
  Math.round((minutesFrom(midnight, at) - from * 60) / QUARTER)

/** Blocks one after the other: each takes a quarter at least, and none covers the one before it. */
const inOrder = () => {
  let filled = 0
  return <B extends object>(block: B, from: number, until: number): B & { at: number; rows: number } => {
    const first = Math.max(from, filled)
    filled = Math.max(until, first + 1)
    return { ...block, at: first + 1, rows: filled - first }
  }
}

const blocksOf = (
  window: Window,
  claims: readonly ClaimOnBoard[],
  sessions: ReadonlyMap<number, SessionOnBoard>,
): Block[] => {
  const place = inOrder()
  const quarter = (at: DateTime) => quarterOf(window, at)
  return claims.flatMap((claim): Block[] => {
    const { starts, ends, appointmentId, dutyZh, dutyEn } = claim
    const [from, until] = [quarter(starts), quarter(ends)]
    const session = appointmentId === null ? undefined : sessions.get(appointmentId)
    if (dutyZh !== null && dutyEn !== null)
      return [place({ kind: 'duty', nameZh: dutyZh, nameEn: dutyEn }, from, until)]
    if (!session) return [place({ kind: 'occupied' }, from, until)]
    const [begins, over] = [quarter(session.starts), quarter(session.ends)]
    return [
      ...(begins > from ? [place({ kind: 'buffer' } as const, from, begins)] : []),
      place({ kind: 'session', session, movable: isMovable(session) }, begins, over),
      ...(until > over ? [place({ kind: 'buffer' } as const, over, until)] : []),
    ]
  })
}

/** Why each quarter of the window is none in which the lane can be had; undefined where it is one. */
const whyNot = (window: Window, lane: Lane): (Rest['why'] | undefined)[] => {
  const quarters: (Rest['why'] | undefined)[] = Array((window.until - window.from) * 4).fill(null)
  const write = (why: Rest['why'] | undefined, starts?: DateTime, ends?: DateTime) => {
    if (!starts || !ends) return
    const [from, until] = [quarterOf(window, starts), quarterOf(window, ends)]
    quarters.fill(why, Math.max(from, 0), Math.max(until, 0))
  }
  lane.thereFrom.forEach((starts, one) => {
    write(undefined, starts, lane.thereUntil[one])
  })
  lane.awayKinds.forEach((why, one) => {
    write(why, lane.awayFrom[one], lane.awayUntil[one])
  })
  return quarters
}

const restsOf = (window: Window, lane: Lane): Rest[] => {
  const rests: Rest[] = []
  let last: Rest['why'] | undefined
  whyNot(window, lane).forEach((why, quarter) => {
    const open = rests.at(-1)
    if (why !== undefined && why === last && open) rests.splice(-1, 1, { ...open, rows: open.rows + 1 })
    else if (why !== undefined) rests.push({ why, at: quarter + 1, rows: 1 })
    last = why
  })
  return rests
}

/** A lane with its claims on the quarters of a window. What is done inside a shift stands upon the shift (R9). */
export const layLane = (
  window: Window,
  lane: Lane,
  claims: readonly ClaimOnBoard[],
  sessions: ReadonlyMap<number, SessionOnBoard>,
): Omit<LaneOnBoard, 'gaps'> => {
  const { resourceId, kind, nameZh, nameEn, placeZh, placeEn } = lane
  const [first, last] = [lane.thereFrom[0], lane.thereUntil.at(-1)]
  const layer = (attention: boolean) => claims.filter(claim => claim.attention === attention)
  return {
    ...{ resourceId, kind, nameZh, nameEn, placeZh, placeEn },
    hours: first && last ? [first.toFormat('H:mm'), last.toFormat('H:mm')] : null,
    blocks: [false, true].flatMap(attention => blocksOf(window, layer(attention), sessions)),
    rests: restsOf(window, lane),
  }
}
