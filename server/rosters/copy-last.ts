import type { DateTime } from 'luxon'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { lastPeriod } from '../../sql/rosters/last-period.ts'
import { fixCells } from '../../sql/rosters/planned.ts'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { raiseVersion } from '../../sql/rosters/roster-shown.ts'
import type { LastTime } from '../../views/rosters/last-time.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { asLastTime } from './as-last-time.ts'
import { readProblem } from './read-problem.ts'
import { lockAsSeen, type SeenRoster } from './seen-roster.ts'

/** Who held which post in the period before a roster's, laid over it as it is now, with that period; null when nothing went before. */
export const readLastTime = async (sql: Sql, rosterId: number, now: DateTime) => {
  const read = await readProblem(sql, rosterId, now)
  const last = read && (await lastPeriod(sql, read.roster.dutyId, read.roster.from))
  if (!read || !last) return null
  return { last, posts: asLastTime(last, await positionsOf(sql, last.rosterId), read) }
}

const fits = ({ verdict, starts }: LastTime, now: DateTime) => verdict === 'fits' && starts > now

/**
 * In a transaction, lays a draft as last time: whoever held a post of the last period is planned in it and locked, as far as every rule
 * allows, so that the engine makes the rest.
 * @throws Refusal roster_is_published, it_has_changed_meanwhile
 */
export const layAsLast = async (
  sql: Sql,
  seen: SeenRoster,
  { at, by }: { readonly at: DateTime; readonly by: number },
): Promise<void> => {
  const { rosterId } = seen
  if ((await lockAsSeen(sql, seen)) !== 'draft') throw new Refusal('roster_is_published')
  const { posts = [] } = (await readLastTime(sql, rosterId, at)) ?? {}
  const cells = posts.flatMap(post =>
    fits(post, at) && post.positionId !== null
      ? [{ positionId: post.positionId, personId: post.personId }]
      : [],
  )
  await fixCells(sql, cells, { at, by })
  await raiseVersion(sql, rosterId)
  const [about, detail] = [`roster/${rosterId}`, { positions: cells.length }]
  await insertAuditEntry(sql, { at, actor: `account/${by}`, verb: 'roster.copy', about, detail })
}

/** Lays a draft as last time. @throws Refusal roster_is_published, it_has_changed_meanwhile */
export const copyLast = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: RosterMaker,
  seen: SeenRoster,
): Promise<void> => sql.begin(sql => layAsLast(sql, seen, { at: now(), by: accountId }))
