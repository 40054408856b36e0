import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { markRung } from '../../sql/messages/call-outcomes.ts'
import { letterFacts, lockParty } from '../../sql/messages/letter-facts.ts'
import { insertCall, type OpenCall } from '../../sql/messages/rings.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { type CallKind, calls } from './calls.ts'
import type { Saying } from './letters.ts'
import { firstAllowedSpan } from './rules.ts'

export interface CallMade {
  readonly outcome: 'told' | 'no_answer' | 'somebody_else'
  readonly accountId: number
}

/** Where nobody answered, once more in the next safe hours that are of use, and not in these. */
const ringLater = async (sql: Sql, { partyId, about, ends }: OpenCall) => {
  const [facts] = await letterFacts(sql, [partyId])
  const kind = about.kind as CallKind
  if (!facts || ends === null || !Object.hasOwn(calls, kind)) return
  const { uselessAt, opens }: Saying = calls[kind]
  const between = firstAllowedSpan(ends, facts.reachHours, uselessAt(facts), opens)
  if (between) await insertCall(sql, { kind, partyId, about, between })
}

/**
 * Writes down what came of a call (R36), once, whoever rings at the same moment. Where somebody else answered, nobody rings that
 * number about it again; where nobody did, somebody may in the next safe hours.
 * @throws Refusal a_call_is_made_once when it was made meanwhile, or is not to be made any more
 */
export const writeCall = (
  context: Context,
  call: OpenCall,
  { outcome, accountId }: CallMade,
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const { ringId, partyId } = call
    await lockParty(sql, partyId)
    const [made] = await markRung(sql, ringId, { outcome, accountId, at })
    if (!made) throw new Refusal('a_call_is_made_once')
    if (outcome === 'no_answer') await ringLater(sql, call)
    const [actor, about] = [`account/${accountId}`, `party/${partyId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'call.make', about, detail: { ring: ringId, outcome } })
  })
