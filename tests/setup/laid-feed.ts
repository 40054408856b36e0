import { feedKey, feedPath } from '../../server/calendars/feed-key.ts'
import { subscribe } from '../../server/calendars/subscribe.ts'
import type { Context } from '../../server/context.ts'
import type { SignedIn } from '../../sql/accounts/staff.ts'
import type { FeedOf } from '../../sql/calendars/feeds.ts'
import { ask } from './ask.ts'

/** Opens a feed for an account, and gives its number, the key of its address and its path. */
export const subscribed = async (context: Context, accountId: number, of: FeedOf) => {
  const feedId = (await subscribe(context, { accountId } as SignedIn, of)) ?? 0
  const feed = { feedId, linkEpoch: 1 }
  return { feedId, key: feedKey(context.keys, feed), path: feedPath(context.keys, feed) }
}

/** The key of a feed of whoever is called that, of their own hours. */
export const feedKeyOf = async (context: Context, name: string): Promise<string> => {
  const [account] = await context.sql<{ accountId: number; personId: number }[]>`
    select account_id, person_id from account join person using (person_id) where name = ${name}`
  if (!account) throw new Error(`${name} has no account`)
  const { key } = await subscribed(context, account.accountId, { scope: 'mine', scopeId: account.personId })
  return key
}

/** Polls as a program does: with the headers that are given and no other, and follows nothing. */
export const polls = async (
  origin: string,
  address: string,
  { method = 'GET', ...headers }: Record<string, string> = {},
) => {
  const { html: text, ...answer } = await ask(origin, { method, address, headers })
  return { ...answer, text }
}

export type Polled = Awaited<ReturnType<typeof polls>>
