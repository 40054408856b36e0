import type { Coordinator } from '../../sql/accounts/staff.ts'
import type { Sql } from '../../sql/connect.ts'
import type { PersonShown } from '../../sql/people/person.ts'
import { invite } from '../accounts/invite.ts'
import type { Context } from '../context.ts'
import { countEdit } from './count-edit.ts'

/**
 * Gives somebody an account of their own and tells them that they can sign in. A step; again it tells nothing.
 * @throws Refusal it_has_changed_meanwhile, one_account_per_address, one_account_per_telephone
 */
export const invitePerson =
  (context: Context, who: Coordinator, person: PersonShown, version: number) =>
  async (sql: Sql): Promise<void> => {
    const { personId, phone, email } = person
    await countEdit(sql, context, who, { personId, version }, 'person.invite')
    await invite(sql, context, { personId, phone, email, by: who.accountId })
  }
