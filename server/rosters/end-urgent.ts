import type { DateTime } from 'luxon'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import {
  type CallEnd,
  type CallToEnd,
  endCall,
  lastCallFor,
  lockCall,
  lockCallsToEnd,
} from '../../sql/rosters/urgent-calls.ts'
import { leftWaiting } from '../../sql/rosters/urgent-offers.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { sayToAccount } from '../messages/say-to-account.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { Refusal } from '../refusal.ts'

/** A call that is locked. */
export type CallLocked = Omit<CallToEnd, 'endsAs'>

/** What those are told who were asked and have not answered, and the caller, when a call ends; each once. */
export const endAndTell = async (
  sql: Sql,
  context: Pick<Context, 'config'>,
  { callId, calledBy, positionId, starts }: CallLocked,
  {
    endedAs,
    tellCaller,
    at,
  }: { readonly endedAs: CallEnd; readonly tellCaller: boolean; readonly at: DateTime },
): Promise<void> => {
  await endCall(sql, callId, endedAs, at)
  const due = { dueAt: at, uselessAt: starts }
  if (endedAs !== 'expired') {
    const waiting = await leftWaiting(sql, callId)
    await tellPeople(
      sql,
      context,
      waiting.map(({ offerId, personId }) => ({
        ...{ kind: 'urgent_over', personId, about: { urgentId: offerId, positionIds: [positionId] } },
        ...{ once: `urgent_over/${offerId}`, ...due },
      })),
    )
  }
  if (!tellCaller) return
  const kind = endedAs === 'expired' ? ('urgent_nobody' as const) : ('urgent_found' as const)
  const about = { callId, positionIds: [positionId] }
  await sayToAccount(sql, context, { kind, accountId: calledBy, about, once: `${kind}/${callId}`, ...due })
}

/**
 * A coordinator ends the open call for a position: nobody has it by that.
 * @throws Refusal urgent_call_is_over
 */
export const endUrgent = (context: Context, { accountId }: RosterMaker, positionId: number): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const last = await lastCallFor(sql, positionId)
    const call = last && (await lockCall(sql, last.callId))
    if (!call || call.endedAs !== null) throw new Refusal('urgent_call_is_over')
    await endAndTell(sql, context, call, { endedAs: 'withdrawn', tellCaller: false, at })
    const [actor, about] = [`account/${accountId}`, `urgent/${call.callId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'urgent.end', about })
  })

/** How many are taken at a time. */
const MOST = 20

const endSome = (context: Context): Promise<number> =>
  claiming(context.sql, async sql => {
    const at = context.now()
    const due = await lockCallsToEnd(sql, at, MOST)
    for (const { endsAs, ...call } of due) {
      await endAndTell(sql, context, call, { endedAs: endsAs, tellCaller: endsAs !== 'withdrawn', at })
      const about = `urgent/${call.callId}`
      await insertAuditEntry(sql, {
        at,
        actor: 'clock',
        verb: 'urgent.be_over',
        about,
        detail: { as: endsAs },
      })
    }
    return due.length
  })

/** Ends calls whose time is over, or whose position is held by another way. Several instances may do it at once. */
export const endUrgentCalls = async (context: Context): Promise<void> => {
  while ((await endSome(context)) === MOST);
}
