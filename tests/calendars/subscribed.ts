import { request } from 'node:http'
import { feedPath } from '../../server/calendars/feed-key.ts'
import { subscribe } from '../../server/calendars/subscribe.ts'
import type { Context } from '../../server/context.ts'
import type { SignedIn } from '../../sql/accounts/staff.ts'
import type { FeedOf } from '../../sql/calendars/feeds.ts'

/** Opens a feed for an account, and gives its number and its path. */
export const subscribed = async (context: Context, accountId: number, of: FeedOf) => {
  const feedId = (await subscribe(context, { accountId } as SignedIn, of)) ?? 0
  return { feedId, path: feedPath(context.keys, { feedId, linkEpoch: 1 }) }
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly text: string
}

/** Asks as a program does: with the headers that are given and no other, and follows nothing. */
export const asks = (
  origin: string,
  path: string,
  { method = 'GET', ...headers }: Record<string, string> = {},
) =>
  new Promise<Answer>((resolve, reject) =>
    request(`${origin}${path}`, { method, headers, agent: false }, response => {
      const parts: Buffer[] = []
      response.on('data', part => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Answer['headers'],
          text: Buffer.concat(parts).toString(),
        }),
      )
    })
      .on('error', reject)
      .end(),
  )
