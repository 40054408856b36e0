import { DateTime } from 'luxon'
import type { Worker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { type AssignmentLocked, lockAssignments } from '../../sql/rosters/assignments.ts'
import { insertAsked, insertSwap } from '../../sql/rosters/swaps.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { readProblem } from './read-problem.ts'
import { isGivable } from './swap-rules.ts'
import { tellAsked } from './tell-swap.ts'
import { exchangesFor, whoMightTake } from './who-may-swap.ts'

/** Whom somebody asks to take their shift: everybody who may, one person, or whoever has a shift that they would take for it. */
export type AskedWhom = 'anyone' | { readonly personId: number } | { readonly forAssignmentId: number }

export interface AskingToSwap {
  readonly assignmentId: number
  readonly whom: AskedWhom
  /** At most 50 letters. */
  readonly note: string | null
}

/** The people whom it is asked of, every hard rule holding for each. @throws Refusal */
const askable = async (sql: Sql, context: Context, given: AssignmentLocked, whom: AskedWhom) => {
  const read = await readProblem(sql, given.rosterId, context.now())
  const mine = read?.positions.find(({ positionId }) => positionId === given.positionId)
  if (!read || !mine) throw new Refusal('shift_is_not_theirs_to_give')
  if (whom !== 'anyone' && 'forAssignmentId' in whom) {
    const exchange = exchangesFor(read, mine, context.now()).find(
      ({ assignmentId }) => assignmentId === whom.forAssignmentId,
    )
    if (!exchange) throw new Refusal('who_is_asked_may_not_take_it')
    return {
      people: [exchange.personId],
      until: DateTime.min(exchange.starts, given.starts),
    }
  }
  const may = whoMightTake(read, mine).flatMap(({ personId, rules }) =>
    rules.length === 0 ? [personId] : [],
  )
  if (whom === 'anyone') {
    if (may.length === 0) throw new Refusal('nobody_may_take_it')
    return { people: may, until: given.starts }
  }
  if (!may.includes(whom.personId)) throw new Refusal('who_is_asked_may_not_take_it')
  return { people: [whom.personId], until: given.starts }
}

/**
 * Asks others to take a shift, or to give one for it (R47). Until somebody does, it stays whose it is. Each of those who are asked is
 * told once.
 * @throws Refusal shift_is_not_theirs_to_give, nobody_may_take_it, who_is_asked_may_not_take_it; one_open_swap_for_an_assignment (by the
 * database)
 */
export const askToSwap = (
  context: Context,
  { personId, accountId }: Worker,
  { assignmentId, whom, note }: AskingToSwap,
): Promise<void> =>
  claiming(context.sql, async sql => {
    const at = context.now()
    const exchanged = whom !== 'anyone' && 'forAssignmentId' in whom ? whom.forAssignmentId : null
    const locked = await lockAssignments(sql, exchanged === null ? [assignmentId] : [assignmentId, exchanged])
    const given = locked.find(one => one.assignmentId === assignmentId)
    if (!given || given.personId !== personId || !isGivable(given, at))
      throw new Refusal('shift_is_not_theirs_to_give')
    const { people, until } = await askable(sql, context, given, whom)
    const askedPersonId = whom === 'anyone' ? null : (people[0] ?? null)
    const swapId = await insertSwap(sql, {
      ...{ assignmentId, askedPersonId, forAssignmentId: exchanged, note, at },
    })
    await insertAsked(sql, swapId, people, at)
    await tellAsked(
      sql,
      context,
      { swapId, assignmentId, forAssignmentId: exchanged, at, uselessAt: until },
      people,
    )
    const about = `swap/${swapId}`
    const detail = { assignment: assignmentId, ...(exchanged === null ? {} : { for: exchanged }) }
    await insertAuditEntry(sql, { at, actor: `account/${accountId}`, verb: 'swap.ask', about, detail })
  })
