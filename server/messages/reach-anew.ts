import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { letterFacts } from '../../sql/messages/letter-facts.ts'
import { dropCallsTo, judgeAnew, moveCalls, unmadeCallsTo } from '../../sql/messages/reach-anew.ts'
import { isKind, letterOf } from './letters.ts'
import { firstAllowedSpan } from './rules.ts'

/**
 * Lets what waits to be said to a party follow its way to be reached and its safe hours, as they are written now: what is in the
 * outbox is judged anew by its sender, calls move into the new hours, and nobody rings where there is no telephone any more (R31,
 * R35, R36). Called in the transaction that wrote them, with the party locked.
 */
export const reachAnew = async (
  sql: Sql,
  { partyId, at }: { readonly partyId: number; readonly at: DateTime },
): Promise<void> => {
  await judgeAnew(sql, partyId, at)
  const [facts] = await letterFacts(sql, [partyId])
  if (facts?.reachBy !== 'sms' && facts?.reachBy !== 'voice') {
    await dropCallsTo(sql, partyId, 'not_to_be_reached')
    return
  }
  const calls = await unmadeCallsTo(sql, partyId)
  const between = (kind: string) => {
    const { uselessAt, opens } = isKind(kind) ? letterOf(kind) : { uselessAt: () => facts.starts }
    return firstAllowedSpan(at, facts.reachHours, uselessAt(facts), opens)
  }
  if (calls.length > 0)
    await moveCalls(
      sql,
      calls.map(({ ringId, kind }) => ({ ringId, between: between(kind) })),
    )
}
