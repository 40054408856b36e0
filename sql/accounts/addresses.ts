import type { Sql } from '../connect.ts'

export interface AccountAddress {
  readonly email: string | null
  /** E.164 */
  readonly phone: string | null
}

/** Where an account is written to. */
export const accountAddress = async (sql: Sql, accountId: number) => {
  const [row] = await sql<AccountAddress[]>`select email, phone from account where account_id = ${accountId}`
  return row
}
