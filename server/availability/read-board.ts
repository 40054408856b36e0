import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { type ClaimOnBoard, claimsOfDay } from '../../sql/availability/board-claims.ts'
import { type Lane, lanesOfDay } from '../../sql/availability/board-lanes.ts'
import { type SessionOnBoard, sessionsOfDay } from '../../sql/booking/board-sessions.ts'
import type { Board } from '../../views/availability/board.ts'
import type { Context } from '../context.ts'
import { gapsOf } from './free-gaps.ts'
import { layLane, minutesFrom, quarterOf, type Window } from './lay-lane.ts'

/** Shown when nothing says otherwise: a day of work. */
const HOURS = { from: 9, until: 17 }

interface Facts {
  readonly lanes: readonly Lane[]
  readonly claims: readonly ClaimOnBoard[]
  readonly sessions: readonly SessionOnBoard[]
}

/** Whole hours that hold everything of a day. */
const windowOf = (midnight: DateTime, { lanes, claims, sessions }: Facts): Window => {
  const edges = [
    ...lanes.flatMap(({ thereFrom, thereUntil }) => [...thereFrom, ...thereUntil]),
    ...[...claims, ...sessions].flatMap(({ starts, ends }) => [starts, ends]),
  ].map(at => Math.min(Math.max(minutesFrom(midnight, at) / 60, 0), 24))
  if (edges.length === 0) return { midnight, ...HOURS }
  return { midnight, from: Math.floor(Math.min(...edges)), until: Math.ceil(Math.max(...edges)) }
}

const claimsByLane = (claims: readonly ClaimOnBoard[]) => {
  const byLane = new Map<number, ClaimOnBoard[]>()
  for (const claim of claims) {
    const known = byLane.get(claim.resourceId)
    if (known) known.push(claim)
    else byLane.set(claim.resourceId, [claim])
  }
  return ({ resourceId }: Lane): readonly ClaimOnBoard[] => byLane.get(resourceId) ?? []
}

const isThere = ({ kind, thereFrom }: Lane, claimed: readonly ClaimOnBoard[]) =>
  kind === 'room' || thereFrom.length > 0 || claimed.length > 0

/** The first row that is still to come; past the last when none is. */
const rowToCome = (window: Window, now: DateTime) => Math.max(quarterOf(window, now) + 1, 1)

const rowOfNow = (window: Window, now: DateTime) => {
  const quarter = quarterOf(window, now)
  return quarter >= 0 && quarter < (window.until - window.from) * 4 ? quarter + 1 : null
}

/** The board of an organisation on a day that begins at `midnight`. */
export const readBoard = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  own: OwnOrganisation,
  midnight: DateTime,
): Promise<Board> => {
  const day = midnight.toISODate()
  const [lanes, sessions] = await Promise.all([lanesOfDay(sql, own, day), sessionsOfDay(sql, own, day)])
  const claims = await claimsOfDay(sql, own, { resourceIds: lanes.map(({ resourceId }) => resourceId), day })
  const window = windowOf(midnight, { lanes, claims, sessions })
  const claimsOf = claimsByLane(claims)
  const bySession = new Map(sessions.map(session => [session.appointmentId, session]))
  const toCome = rowToCome(window, now())
  return {
    ...{ from: window.from, until: window.until, sessions },
    now: rowOfNow(window, now()),
    lanes: lanes
      .filter(lane => isThere(lane, claimsOf(lane)))
      .map(lane => layLane(window, lane, claimsOf(lane), bySession))
      .map(lane => ({ ...lane, gaps: gapsOf(lane, toCome, (window.until - window.from) * 4) })),
    absent: lanes.filter(lane => !isThere(lane, claimsOf(lane))).map(({ nameZh }) => nameZh),
  }
}
