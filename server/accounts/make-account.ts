import { insertRole } from '../../sql/accounts/park-accounts.ts'
import type { Granted } from '../../sql/accounts/sessions.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Context } from '../context.ts'
import { roleOf } from './change-account.ts'
import { type Invitation, invite } from './invite.ts'

/**
 * Makes an account with a role, or none for now, and tells whoever has it.
 * @throws Refusal one_account_per_address, one_account_per_telephone (by the database)
 */
export const makeAccount = (
  context: Context,
  { role, ...invitation }: Invitation & { readonly role: Pick<Granted, 'role' | 'organisationId'> | null },
): Promise<void> =>
  context.sql.begin(async sql => {
    const accountId = await invite(sql, context, invitation)
    if (!role) return
    await insertRole(sql, accountId, role)
    await insertAuditEntry(sql, {
      ...{ at: context.now(), actor: `account/${invitation.by}` },
      ...{ verb: 'account.grant_role', about: `account/${accountId}`, detail: roleOf(role) },
    })
  })
