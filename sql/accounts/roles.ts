import type { Sql } from '../connect.ts'
import type { Granted } from './sessions.ts'

/** What an account may do now. */
export const rolesOf = (sql: Sql, accountId: number) => sql<Granted[]>`
  select role, organisation_id, slug, name_zh, name_en
  from role_grant left join organisation using (organisation_id)
  where account_id = ${accountId}
  order by role, organisation_id`
