import { openSession } from '../../server/accounts/open-session.ts'
import type { Context } from '../../server/context.ts'
import type { Granted } from '../../sql/accounts/sessions.ts'
import { keepSecret } from './canary.ts'
import { type BrowserGiven, openBrowser } from './paper-browser.ts'

type Site = { readonly context: Context; readonly origin: string }

/** Whom a test signs in: an office of the seed, or the worker of a name. */
export type Who = 'administrator' | 'receptionist' | `coordinator of ${string}` | `worker ${string}`

const accountOf = async ({ sql }: Context, who: Who) => {
  const [, slug = null] = /^coordinator of (.+)$/.exec(who) ?? []
  const [, name = null] = /^worker (.+)$/.exec(who) ?? []
  const role = slug === null ? who : 'coordinator'
  const [account] = name
    ? await sql<
        { accountId: number }[]
      >`select account_id from account join person using (person_id) where name = ${name}`
    : await sql<{ accountId: number }[]>`
        select account_id from role_grant left join organisation using (organisation_id)
        where role = ${role} and slug is not distinct from ${slug}`
  if (!account) throw new Error(`nobody is ${who}`)
  return account.accountId
}

const rolesOf = ({ sql }: Context, accountId: number) => sql<Granted[]>`
  select role, organisation_id, slug, name_zh, name_en
  from role_grant left join organisation using (organisation_id) where account_id = ${accountId}`

/** A browser in which somebody of the seed has signed in, with the second factor unless a test says otherwise. */
export const signedIn = async (
  { context, origin }: Site,
  who: Who,
  {
    secondFactor = true,
    shared = false,
    ...given
  }: BrowserGiven & { secondFactor?: boolean; shared?: boolean } = {},
) => {
  const accountId = await accountOf(context, who)
  const roles = await rolesOf(context, accountId)
  const secret = await openSession(context, { accountId, roles, device: 'test', secondFactor, shared })
  keepSecret('cookie', secret)
  const cookies = new Map([...(given.cookies ?? []), ['session', secret]])
  return { accountId, ...openBrowser(origin, { ...given, cookies }) }
}
