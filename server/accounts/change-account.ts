import { administrators, lockRoles } from '../../sql/accounts/first-administrator.ts'
import { deleteRole, insertRole, updateDisabled } from '../../sql/accounts/park-accounts.ts'
import { deleteFactor, deleteRecoveryCodes } from '../../sql/accounts/second-factors.ts'
import type { Granted } from '../../sql/accounts/sessions.ts'
import type { Administrator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'

/** What an administrator does with an account. */
export type Change =
  | {
      readonly does: 'grant' | 'take'
      readonly role: Granted['role']
      readonly organisationId: number | null
    }
  | { readonly does: 'disable' | 'enable' | 'reset_second_factor' }

/** A role as the audit keeps it. */
export const roleOf = ({ role, organisationId }: Pick<Granted, 'role' | 'organisationId'>) => ({
  role,
  ...(organisationId === null ? {} : { organisation: organisationId }),
})

const verbs = {
  grant: 'account.grant_role',
  take: 'account.take_role',
  disable: 'account.disable',
  enable: 'account.enable',
  reset_second_factor: 'account.reset_second_factor',
} as const

/** Whether anything is other than before. */
const write = async (sql: Sql, { now }: Context, accountId: number, change: Change): Promise<boolean> => {
  if (change.does === 'grant') await insertRole(sql, accountId, change)
  if (change.does === 'take') return deleteRole(sql, accountId, change)
  if (change.does === 'disable') await updateDisabled(sql, accountId, now())
  if (change.does === 'enable') await updateDisabled(sql, accountId, null)
  if (change.does !== 'reset_second_factor') return true
  await deleteFactor(sql, accountId)
  await deleteRecoveryCodes(sql, accountId)
  return true
}

/**
 * How every change of an account begins: nobody else changes a role meanwhile, and whoever does this still administers the park.
 * @throws Refusal it_has_changed_meanwhile when somebody has taken that role away since the gate
 */
export const asStillAdministrator = async (sql: Sql, { accountId }: Administrator): Promise<void> => {
  await lockRoles(sql)
  if (!(await administrators(sql)).includes(accountId)) throw new Refusal('it_has_changed_meanwhile')
}

/**
 * Changes what an account may do. Whoever has it signs in anew: no session outlives a change of role (security.md 10). One's own
 * second factor another administrator resets.
 * @throws Refusal a_role_is_granted_once (by the database), an_administrator_stays, somebody_else_resets_it
 */
export const changeAccount = (
  context: Context,
  who: Administrator,
  accountId: number,
  change: Change,
): Promise<void> =>
  context.sql.begin(async sql => {
    if (change.does === 'reset_second_factor' && accountId === who.accountId)
      throw new Refusal('somebody_else_resets_it')
    await asStillAdministrator(sql, who)
    if (!(await write(sql, context, accountId, change))) return
    if ((await administrators(sql)).length === 0) throw new Refusal('an_administrator_stays')
    const at = context.now()
    await signOutEverywhere(sql, accountId, at)
    await insertAuditEntry(sql, {
      ...{ at, actor: `account/${who.accountId}` },
      ...{
        verb: verbs[change.does],
        about: `account/${accountId}`,
        detail: 'role' in change ? roleOf(change) : {},
      },
    })
  })
