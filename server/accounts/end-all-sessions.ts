import type { Context } from '../context.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'

/** Somebody signs themselves out of every browser, this one too; what was sent to sign in with opens nothing any more. */
export const endAllSessions = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  accountId: number,
): Promise<void> => sql.begin(transaction => signOutEverywhere(transaction, accountId, now()))
