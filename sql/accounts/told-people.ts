import type { Sql } from '../connect.ts'

/** Where somebody who works here is written to. */
export interface ToldPerson {
  readonly personId: number
  readonly accountId: number
  readonly email: string | null
  /** E.164 */
  readonly phone: string | null
}

/** The accounts of these people; of whoever has none that is in use, no row. */
export const accountsOfPeople = (sql: Sql, personIds: readonly number[]) => sql<ToldPerson[]>`
  select person_id, account_id, email, phone from account
  where person_id = any(${[...personIds]}::bigint[]) and disabled_at is null`

/** Where the park's administrators are written to. */
export const administratorsTold = (sql: Sql) => sql<Omit<ToldPerson, 'personId'>[]>`
  select distinct account_id, email, phone from account join role_grant using (account_id)
  where role = 'administrator' and disabled_at is null
  order by account_id`
