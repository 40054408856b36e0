import type { Sql } from '../connect.ts'

export interface NewAccount {
  readonly email: string | null
  /** E.164 */
  readonly phone: string | null
  /** Whose it is; null for an office. */
  readonly personId: number | null
  /** What an office is called; null for a person, who has a name. */
  readonly called: string | null
  readonly locale: 'zh-CN' | 'en'
}

/**
 * Makes an account; that of a person who has one already stays as it is: whoever may edit a person must not decide where their
 * codes go.
 * @returns its id.
 */
export const insertAccount = async (
  sql: Sql,
  { email, phone, personId, called, locale }: NewAccount,
): Promise<number> => {
  const [row] = await sql<[{ accountId: number }]>`
    insert into account (email, phone, person_id, called, locale)
    values (${email}, ${phone}, ${personId}, ${called}, ${locale})
    on conflict (person_id) do update set person_id = excluded.person_id
    returning account_id`
  return row.accountId
}
