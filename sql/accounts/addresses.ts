import type { Sql } from '../connect.ts'

export interface AccountAddress {
  readonly email: string | null
  /** E.164 */
  readonly phone: string | null
}

/** Writes where an account is written to and signs in. @returns whether it still was as whoever writes it saw it. */
export const updateAddress = async (
  sql: Sql,
  accountId: number,
  { was, phone, email }: AccountAddress & { readonly was: AccountAddress },
): Promise<boolean> => {
  const { count } = await sql`
    update account set phone = ${phone}, email = ${email}
    where account_id = ${accountId}
      and phone is not distinct from ${was.phone} and email is not distinct from ${was.email}`
  return count === 1
}

/** Whether somebody has an account. */
export const hasAccount = async (sql: Sql, personId: number): Promise<boolean> => {
  const rows = await sql`select from account where person_id = ${personId}`
  return rows.length > 0
}

/** Ties an account that is nobody's to somebody. @returns whether it was nobody's. */
export const tieAccount = async (sql: Sql, accountId: number, personId: number): Promise<boolean> => {
  const { count } = await sql`
    update account set person_id = ${personId} where account_id = ${accountId} and person_id is null`
  return count === 1
}

/** Where an account is written to. */
export const accountAddress = async (sql: Sql, accountId: number) => {
  const [row] = await sql<AccountAddress[]>`select email, phone from account where account_id = ${accountId}`
  return row
}

/** Every address of mail that an account has. */
export const accountEmails = (sql: Sql) => sql<{ email: string }[]>`
  select email from account where email is not null order by account_id`
