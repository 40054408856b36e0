import type { RosterMaker } from '../../sql/accounts/staff.ts'
import type { Sql } from '../../sql/connect.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import { lastCallFor } from '../../sql/rosters/urgent-calls.ts'
import { reachOf, refusedIt, urgentAsked } from '../../sql/rosters/urgent-offers.ts'
import type { UrgentShown } from '../../views/rosters/urgent.ts'
import type { Context } from '../context.ts'
import { wordOf } from '../keys/digest.ts'
import { firstAllowedMinute } from '../messages/rules.ts'
import type { RosterProblem } from './read-problem.ts'
import { type UrgentCircle, urgentCircle } from './urgent-circle.ts'
import { urgentUntil, whyNotUrgent } from './urgent-rules.ts'

const without = (circle: UrgentCircle, asked: ReadonlySet<number>): UrgentCircle => {
  const isNew = ({ personId }: { readonly personId: number }) => !asked.has(personId)
  return { asked: circle.asked.filter(isNew), wider: circle.wider.filter(isNew) }
}

/** Of whom a form that calls was shown: who is asked by it, and in what order does not matter. */
export const circleShown = ({ asked }: UrgentCircle): string =>
  wordOf(
    asked
      .map(({ personId }) => personId)
      .toSorted((one, other) => one - other)
      .join(' '),
  )

/** Who would be asked for a position now, but for those whom an open call asks already. */
export const circleNow = async (
  sql: Sql,
  read: RosterProblem,
  position: PositionShown,
  open: readonly { readonly personId: number }[],
) =>
  without(
    urgentCircle(read, await refusedIt(sql, position.positionId), position),
    new Set(open.map(({ personId }) => personId)),
  )

/** What a coordinator is shown of a position that is called for, or could be. */
export const readUrgent = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { organisation }: RosterMaker,
  read: RosterProblem,
  position: PositionShown,
): Promise<UrgentShown> => {
  const at = now()
  const last = await lastCallFor(sql, position.positionId)
  const asked = last ? await urgentAsked(sql, organisation, last.callId) : []
  const isOpen = last !== undefined && last.endedAs === null && last.answerBy > at
  const not = whyNotUrgent(read, position, at)
  const circle = await circleNow(sql, read, position, isOpen ? asked : [])
  const everybody = [...circle.asked, ...circle.wider]
  const reach = new Map(
    (
      await reachOf(
        sql,
        organisation,
        everybody.map(({ personId }) => personId),
        at,
      )
    ).map(one => [one.personId, one]),
  )
  const until = isOpen ? last.answerBy : urgentUntil(at, position.starts)
  const leaves = firstAllowedMinute(at, [], until)
  return {
    ...{ position, not, until, asked },
    call: last ? { ...last, isOpen } : null,
    circle: circle.asked.map(one => ({ ...one, reach: reach.get(one.personId) ?? null })),
    wider: circle.wider.map(one => ({ ...one, reach: reach.get(one.personId) ?? null })),
    shown: circleShown(circle),
    waits: leaves !== null && leaves <= at ? null : { until: leaves },
  }
}
