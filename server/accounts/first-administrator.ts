import {
  accountOfAddress,
  administrators,
  grantAdministrator,
  lockRoles,
} from '../../sql/accounts/first-administrator.ts'
import { insertPrintedSignIn } from '../../sql/accounts/sign-ins.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { insertQualifications } from '../../sql/people/qualifications.ts'
import type { Context } from '../context.ts'
import { CODE_MINUTES } from './ask-to-sign-in.ts'
import { signInKey } from './sign-in-secrets.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'

/** Somebody else administers the park already; the message is for whoever runs the command. */
export class AdministratedAlready extends Error {
  override readonly name = 'AdministratedAlready'

  constructor() {
    super('Somebody else administers this park already, and gives roles on its pages: nothing was changed.')
  }
}

/**
 * Makes the park's first administrator, and the link that signs them in once, in any browser: whoever can ask for it holds the
 * database and the keys anyhow. Again for the same address, another link. A park begins with it, so the kinds of certificates, which
 * no page enters, stand from then on.
 * @throws AdministratedAlready
 */
export const firstAdministrator = (
  context: Pick<Context, 'sql' | 'now' | 'keys' | 'config'>,
  email: string,
) =>
  context.sql.begin(async sql => {
    const at = context.now()
    await lockRoles(sql)
    const present = await administrators(sql)
    const accountId = await accountOfAddress(sql, email)
    if (present.length > 0 && !present.includes(accountId)) throw new AdministratedAlready()
    await grantAdministrator(sql, accountId)
    // No session outlives a change of role (security.md 10).
    await signOutEverywhere(sql, accountId, at)
    await insertAuditEntry(sql, {
      ...{ at, actor: 'clock', verb: 'account.make_first_administrator', about: `account/${accountId}` },
    })
    await insertQualifications(sql)
    const signIn = await insertPrintedSignIn(sql, accountId, at.plus({ minutes: CODE_MINUTES }))
    return `${context.config.publicUrl.origin}/l?k=${signInKey(context.keys, signIn)}`
  })
