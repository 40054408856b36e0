import { hasAccount, tieAccount } from '../../sql/accounts/addresses.ts'
import type { Administrator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { countChange, personReachedBy } from '../../sql/people/person-written.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import type { Address } from './addresses.ts'
import { asStillAdministrator } from './change-account.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'

/**
 * Ties an account that is nobody's to somebody who works here and has none, known by a telephone or an e-mail address; it is signed out
 * everywhere, for it opens other pages from now on. False when nobody is reached there.
 * @throws Refusal a_person_has_one_account, it_has_changed_meanwhile
 */
export const tieToPerson = (
  context: Context,
  who: Administrator,
  accountId: number,
  { phone, email }: Address,
): Promise<boolean> =>
  context.sql.begin(async sql => {
    await asStillAdministrator(sql, who)
    const person = await personReachedBy(sql, phone, email)
    if (!person) return false
    const { personId, version } = person
    // Nobody invites them meanwhile: an invitation counts a change of theirs as well.
    if (!(await countChange(sql, personId, version))) throw new Refusal('it_has_changed_meanwhile')
    if ((await hasAccount(sql, personId)) || !(await tieAccount(sql, accountId, personId)))
      throw new Refusal('a_person_has_one_account')
    const at = context.now()
    await signOutEverywhere(sql, accountId, at)
    await insertAuditEntry(sql, {
      ...{ at, actor: `account/${who.accountId}`, verb: 'account.tie' },
      ...{ about: `account/${accountId}`, detail: { person: personId } },
    })
    return true
  })
