import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { Granted } from './sessions.ts'
import type { Administrator } from './staff.ts'

export interface ParkAccount {
  readonly accountId: number
  /** Null while it is nobody's who works here, but an office's. */
  readonly personId: number | null
  /** Of its person, or what an office is called; null of neither. */
  readonly called: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly disabledAt: DateTime | null
  readonly seenAt: DateTime | null
  readonly secondFactor: boolean
  readonly roles: readonly Granted[]
}

const accountColumns = (sql: Sql) => sql`
  account.account_id, account.person_id, coalesce(person.name, account.called) as called, account.email, account.phone, disabled_at,
  (select max(seen_at) from session where session.account_id = account.account_id) as seen_at,
  exists (select from second_factor where second_factor.account_id = account.account_id) as second_factor,
  coalesce((
    select jsonb_agg(jsonb_build_object('role', role, 'organisationId', organisation_id, 'slug', slug,
      'nameZh', name_zh, 'nameEn', name_en) order by role, organisation_id)
    from role_grant left join organisation using (organisation_id) where role_grant.account_id = account.account_id),
  '[]') as roles`

/** Every account of the park, those with a role first. */
export const parkAccounts = (sql: Sql, _who: Administrator) => sql<ParkAccount[]>`
  select ${accountColumns(sql)}
  from account left join person using (person_id)
  order by not exists (select from role_grant where role_grant.account_id = account.account_id), called nulls first,
    account.account_id
  limit 1000`

/** One account of the park. */
export const parkAccount = async (sql: Sql, _who: Administrator, accountId: number) => {
  const [row] = await sql<ParkAccount[]>`
    select ${accountColumns(sql)} from account left join person using (person_id) where account_id = ${accountId}`
  return row
}

/** Gives a role; the same again breaks a_role_is_granted_once. */
export const insertRole = (
  sql: Sql,
  accountId: number,
  { role, organisationId }: Pick<Granted, 'role' | 'organisationId'>,
) => sql`
  insert into role_grant (account_id, role, organisation_id) values (${accountId}, ${role}, ${organisationId})`

/** Takes a role away; false when it was not given. */
export const deleteRole = async (
  sql: Sql,
  accountId: number,
  { role, organisationId }: Pick<Granted, 'role' | 'organisationId'>,
): Promise<boolean> => {
  const rows = await sql`
    delete from role_grant
    where account_id = ${accountId} and role = ${role} and organisation_id is not distinct from ${organisationId}
    returning account_id`
  return rows.length > 0
}

/** Closes an account, or opens it again. */
export const updateDisabled = (sql: Sql, accountId: number, disabledAt: DateTime | null) =>
  sql`update account set disabled_at = ${disabledAt} where account_id = ${accountId}`

/** The organisations that somebody can coordinate. */
export const organisationsToCoordinate = (sql: Sql) => sql<
  { organisationId: number; nameZh: string; nameEn: string }[]
>`
  select organisation_id, name_zh, name_en from organisation order by organisation_id`
