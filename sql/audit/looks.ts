import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface Look {
  readonly accountId: number
  /** 'contact.read' */
  readonly verb: string
  /** 'party/42' */
  readonly abouts: readonly string[]
  readonly since: DateTime
}

/** Which of these things an account has, by the audit, looked at in that way since an instant (R62). */
export const lookedAt = (sql: Sql, { accountId, verb, abouts, since }: Look) => sql<{ about: string }[]>`
  select distinct about from audit_entry
  where about = any (${[...abouts]}::text[]) and actor = 'account/' || ${accountId}::bigint and verb = ${verb} and at > ${since}`

/** What an account looked at last in that way since an instant; undefined when it did not. */
export const lastLookedAt = async (sql: Sql, { accountId, verb, since }: Omit<Look, 'abouts'>) => {
  const [row] = await sql<{ about: string }[]>`
    select about from audit_entry
    where actor = 'account/' || ${accountId}::bigint and verb = ${verb} and at > ${since}
    order by entry_id desc limit 1`
  return row?.about
}
