import { randomUUID } from 'node:crypto'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import {
  type Because,
  type Counted,
  countedOf,
  insertCorrection,
  queueForHours,
} from '../../sql/rosters/corrections.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** What an entry should have said. */
export interface Corrected {
  readonly minutes: number
  readonly because: Because
  /** What stood when whoever corrects it looked. */
  readonly stands: number
}

/**
 * Corrects what was counted, by a second entry of the ledger (R48).
 * @throws Refusal it_has_changed_meanwhile when somebody else corrected it
 * @throws Refusal a_correction_changes_something when it says what stands already
 */
export const correctHours = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, organisation }: Coordinator,
  { entryId, personId }: Pick<Counted, 'entryId' | 'personId'>,
  { minutes, because, stands }: Corrected,
) =>
  sql.begin(async sql => {
    await queueForHours(sql, personId)
    const counted = await countedOf(sql, organisation, entryId)
    if (counted?.stands !== stands) throw new Refusal('it_has_changed_meanwhile')
    if (minutes === stands) throw new Refusal('a_correction_changes_something')
    const at = now()
    const correction = { entryId, minutes: minutes - stands, because, source: `correction/${randomUUID()}` }
    await insertCorrection(sql, correction, { at, accountId })
    const [actor, about] = [`account/${accountId}`, `entry/${entryId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'hours.correct', about, detail: { because } })
  })
