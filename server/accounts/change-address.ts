import { type AccountAddress, updateAddress } from '../../sql/accounts/addresses.ts'
import type { Administrator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { dropInvitations } from '../../sql/messages/account-messages.ts'
import type { Context } from '../context.ts'
import { endPause } from '../messages/pauses.ts'
import { Refusal } from '../refusal.ts'
import { asStillAdministrator } from './change-account.ts'
import { tellInvited } from './invite.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'

export interface AddressChange extends AccountAddress {
  /** As it was when the form was shown. */
  readonly was: AccountAddress
}

/**
 * Corrects where an account signs in and is written to. It is signed out everywhere, what was sent to the old address opens nothing any
 * more, and whoever is reached at the new one is told that they can sign in. The same address again only ends its pause.
 * @throws Refusal it_has_changed_meanwhile; one_account_per_address, one_account_per_telephone (by the database)
 */
export const changeAddress = (
  context: Context,
  who: Administrator,
  accountId: number,
  { was, phone, email }: AddressChange,
): Promise<void> =>
  context.sql.begin(async sql => {
    await asStillAdministrator(sql, who)
    await endPause(sql, context, email)
    if (was.phone === phone && was.email === email) return
    if (!(await updateAddress(sql, accountId, { was, phone, email })))
      throw new Refusal('it_has_changed_meanwhile')
    const at = context.now()
    await signOutEverywhere(sql, accountId, at)
    await dropInvitations(sql, accountId)
    await tellInvited(sql, context, accountId, `invited/${accountId}/${at.toMillis()}`)
    await insertAuditEntry(sql, {
      ...{ at, actor: `account/${who.accountId}`, verb: 'account.change_address' },
      about: `account/${accountId}`,
    })
  })
