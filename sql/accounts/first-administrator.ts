import type { Sql } from '../connect.ts'

/** Lets nobody else give a role until the transaction ends, so that two cannot be first. */
export const lockRoles = (sql: Sql) => sql`lock table role_grant in share row exclusive mode`

/** The accounts that administer the park. */
export const administrators = async (sql: Sql): Promise<number[]> => {
  const rows = await sql<{ accountId: number }[]>`
    select account_id from role_grant join account using (account_id)
    where role = 'administrator' and disabled_at is null`
  return rows.map(({ accountId }) => accountId)
}

/** The account of an address, made where there is none. */
export const accountOfAddress = async (sql: Sql, email: string): Promise<number> => {
  const [row] = await sql<[{ accountId: number }]>`
    with made as (
      insert into account (email) values (${email}) on conflict do nothing returning account_id)
    select account_id from made
    union all select account_id from account where lower(email) = ${email}
    limit 1`
  return row.accountId
}

/** Lets an account administer the park, also one that was disabled. */
export const grantAdministrator = (sql: Sql, accountId: number) => sql`
  with enabled as (update account set disabled_at = null where account_id = ${accountId})
  insert into role_grant (account_id, role) values (${accountId}, 'administrator') on conflict do nothing`
