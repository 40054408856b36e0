import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { raiseVersion } from '../../sql/availability/whose-hours.ts'
import { type LimitShown, upsertLimit } from '../../sql/rosters/person-limits.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

interface LimitsEdit extends LimitShown {
  readonly personId: number
  /** The account that asks for it. */
  readonly by: number
}

/**
 * Sets what somebody is asked for at most (R40). Rosters that stand stay as they are.
 * @throws Refusal it_has_changed_meanwhile when they are not as they were shown any more
 */
export const changeLimits = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { personId, by, ...limits }: LimitsEdit,
): Promise<void> =>
  sql.begin(async sql => {
    const [raised] = await raiseVersion(sql, { personId, version: limits.version })
    if (!raised) throw new Refusal('it_has_changed_meanwhile')
    await upsertLimit(sql, personId, limits)
    const [actor, about] = [`account/${by}`, `person/${personId}`]
    const detail = { week: limits.mostAWeek ?? 'as everybody', day: limits.mostADay ?? 'as everybody' }
    await insertAuditEntry(sql, { at: now(), actor, verb: 'person.change_limits', about, detail })
  })
