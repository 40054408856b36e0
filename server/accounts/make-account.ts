import { insertRole } from '../../sql/accounts/park-accounts.ts'
import type { Granted } from '../../sql/accounts/sessions.ts'
import type { Administrator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Context } from '../context.ts'
import { asStillAdministrator, roleOf } from './change-account.ts'
import { type Invitation, invite } from './invite.ts'

export interface NewAccountGiven extends Omit<Invitation, 'by'> {
  /** Null: none for now. */
  readonly role: Pick<Granted, 'role' | 'organisationId'> | null
}

/**
 * Makes an account with a role, or none for now, and tells whoever has it.
 * @throws Refusal it_has_changed_meanwhile; one_account_per_address, one_account_per_telephone (by the database)
 */
export const makeAccount = (
  context: Context,
  who: Administrator,
  { role, ...invitation }: NewAccountGiven,
): Promise<void> =>
  context.sql.begin(async sql => {
    await asStillAdministrator(sql, who)
    const accountId = await invite(sql, context, { ...invitation, by: who.accountId })
    if (!role) return
    await insertRole(sql, accountId, role)
    await insertAuditEntry(sql, {
      ...{ at: context.now(), actor: `account/${who.accountId}` },
      ...{ verb: 'account.grant_role', about: `account/${accountId}`, detail: roleOf(role) },
    })
  })
