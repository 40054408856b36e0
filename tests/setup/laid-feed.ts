import { feedKey } from '../../server/calendars/feed-key.ts'
import { subscribe } from '../../server/calendars/subscribe.ts'
import type { Context } from '../../server/context.ts'
import type { SignedIn } from '../../sql/accounts/staff.ts'

/** The key of a feed of whoever is called that, of their own hours. */
export const feedKeyOf = async (context: Context, name: string): Promise<string> => {
  const [account] = await context.sql<{ accountId: number; personId: number }[]>`
    select account_id, person_id from account join person using (person_id) where name = ${name}`
  if (!account) throw new Error(`${name} has no account`)
  const { accountId, personId } = account
  const feedId = await subscribe(context, { accountId } as SignedIn, { scope: 'mine', scopeId: personId })
  return feedKey(context.keys, { feedId: feedId ?? 0, linkEpoch: 1 })
}
