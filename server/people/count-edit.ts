import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { countChange } from '../../sql/people/person-written.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** An edit of somebody: what they were when it was begun, and what is done. */
export interface EditOf {
  readonly personId: number
  readonly version: number
}

/** What can be done to somebody that counts as a change of them. */
export type EditVerb =
  | 'person.affiliate'
  | 'person.change'
  | 'person.invite'
  | 'person.change_services'
  | 'person.pause'
  | 'person.resume'
  | 'person.leave'
  | 'person.stay'
  | 'person.return'
  | 'certificate.add'
  | 'certificate.renew'
  | 'certificate.end'
  | 'certificate.see'

/**
 * How every edit of somebody begins: locks them, counts the change and writes who did what.
 * @throws Refusal it_has_changed_meanwhile when somebody else has saved since
 */
export const countEdit = async (
  sql: Sql,
  { now }: Pick<Context, 'now'>,
  { accountId }: Coordinator,
  { personId, version }: EditOf,
  verb: EditVerb,
) => {
  if (!(await countChange(sql, personId, version))) throw new Refusal('it_has_changed_meanwhile')
  const [actor, about] = [`account/${accountId}`, `person/${personId}`]
  await insertAuditEntry(sql, { at: now(), actor, verb, about })
}
