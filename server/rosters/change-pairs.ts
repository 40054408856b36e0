import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import type { PairOf } from '../../sql/rosters/askable-wishes.ts'
import { deletePair, insertPair, pairsOf } from '../../sql/rosters/pairs.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { Refusal } from '../refusal.ts'

type Changing = Pick<Context, 'sql' | 'now'>

const writeDown = (
  sql: Sql,
  { now }: Changing,
  { accountId }: Coordinator,
  { verb, pair }: { readonly verb: 'person.pair' | 'person.unpair'; readonly pair: PairOf },
) => {
  const [actor, about] = [`account/${accountId}`, `person/${pair.personId}`]
  const detail = { with: `person/${pair.withPersonId}`, kind: pair.kind }
  return insertAuditEntry(sql, { at: now(), actor, verb, about, detail })
}

/** Says of two people that they are kept apart or stand together. @throws Refusal two_are_a_pair_already */
export const addPair = (context: Changing, who: Coordinator, pair: PairOf): Promise<void> =>
  context.sql.begin(async sql => {
    if (!(await insertPair(sql, pair))) throw new Refusal('two_are_a_pair_already')
    await writeDown(sql, context, who, { verb: 'person.pair', pair })
  })

/** Says it no more; false when they are no such pair, or none that the organisation sees. */
export const endPair = (context: Changing, who: Coordinator, pair: PairOf): Promise<boolean> =>
  context.sql.begin(async sql => {
    const seen = await pairsOf(sql, who.organisation, parkDay(context.now()))
    const isSeen = seen.some(
      ({ personId, withPersonId }) => personId === pair.personId && withPersonId === pair.withPersonId,
    )
    if (!isSeen || !(await deletePair(sql, pair))) return false
    await writeDown(sql, context, who, { verb: 'person.unpair', pair })
    return true
  })
