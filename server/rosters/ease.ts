import type { DateTime } from 'luxon'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { deleteEasing, type Eased, insertEasings } from '../../sql/rosters/easings.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { writtenEased } from './easing-form.ts'
import { asSeen, type SeenPosition } from './put-by-hand.ts'
import { asStill } from './seen-roster.ts'

type Changing = Pick<Context, 'sql' | 'now'>
type SeenRoster = Omit<SeenPosition, 'positionId'>

/** Locks the draft as it was seen; one that is being made is made of what was asked before. */
const asSeenAndStill = async (sql: Sql, seen: SeenRoster, at: DateTime) => {
  await asSeen(sql, seen)
  await asStill(sql, seen.rosterId, at)
}

/**
 * Lets rules go once for people in a draft (R44): whatever is made of it from then on may do so much.
 * @throws Refusal roster_is_published, it_has_changed_meanwhile, roster_is_being_made
 */
export const ease = (
  { sql, now }: Changing,
  { accountId }: RosterMaker,
  seen: SeenRoster,
  eased: readonly Eased[],
): Promise<void> =>
  sql.begin(async sql => {
    const at = now()
    await asSeenAndStill(sql, seen, at)
    await insertEasings(sql, eased, { rosterId: seen.rosterId, at, by: accountId })
    const [actor, about] = [`account/${accountId}`, `roster/${seen.rosterId}`]
    const detail = { eased: eased.map(writtenEased).join(' ') }
    await insertAuditEntry(sql, { at, actor, verb: 'roster.ease', about, detail })
  })

/**
 * Takes back that a rule was let go in a draft.
 * @throws Refusal roster_is_published, roster_is_being_made; it_has_changed_meanwhile, also when it was none of its own
 */
export const takeBackEasing = (
  { sql, now }: Changing,
  { accountId }: RosterMaker,
  seen: SeenRoster,
  easingId: number,
): Promise<void> =>
  sql.begin(async sql => {
    const at = now()
    await asSeenAndStill(sql, seen, at)
    const eased = await deleteEasing(sql, seen.rosterId, easingId)
    if (!eased) throw new Refusal('it_has_changed_meanwhile')
    const [actor, about] = [`account/${accountId}`, `roster/${seen.rosterId}`]
    const detail = { person: eased.personId, rule: eased.rule }
    await insertAuditEntry(sql, { at, actor, verb: 'roster.keep_rule', about, detail })
  })
