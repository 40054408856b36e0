import { accountEmails } from '../../sql/accounts/addresses.ts'
import { copyPauses } from '../../sql/messages/paused-addresses.ts'
import type { Context } from '../context.ts'
import { digests } from '../keys/digest.ts'

/**
 * Keeps the addresses of accounts paused once the older keys are left out (security.md 21): a pause is found by a digest under one of
 * the keys. Those of parties go with their contacts. May be done again.
 */
export const rehashPauses = async ({ sql, keys }: Pick<Context, 'sql' | 'keys'>): Promise<void> => {
  const emails = await accountEmails(sql)
  const pairs = emails.flatMap(({ email }) => {
    const [under, ...before] = digests(keys, 'look-up', email)
    return under === undefined ? [] : before.map(hash => ({ before: hash, under }))
  })
  await copyPauses(sql, pairs)
}
