import type { Sql } from '../connect.ts'

/** Somebody of the demonstration whom anybody may sign in as. */
export interface Anybody {
  readonly accountId: number
  /** Of a person; an office has none. */
  readonly name: string | null
  /** Null: a volunteer or worker alone. */
  readonly role: 'administrator' | 'coordinator' | 'receptionist' | 'liaison' | null
  readonly organisationZh: string | null
  readonly organisationEn: string | null
}

/** Every account that is open, those with a role first. */
export const everyAccount = (sql: Sql) => sql<Anybody[]>`
  select account.account_id, person.name, role, name_zh as organisation_zh, name_en as organisation_en
  from account left join person using (person_id) left join role_grant using (account_id)
    left join organisation using (organisation_id)
  where disabled_at is null
  order by role is null, role, organisation_id, account.account_id
  limit 200`
