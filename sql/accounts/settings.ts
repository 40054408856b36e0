import type { Sql } from '../connect.ts'
import type { SignedIn } from './staff.ts'

export interface OwnSettings {
  readonly email: string | null
  readonly phone: string | null
  readonly locale: 'zh-CN' | 'en'
  /** A second factor is installed. */
  readonly secondFactor: boolean
  /** Recovery codes that are left. */
  readonly recoveryCodes: number
  readonly deskCode: boolean
}

/** What somebody has set of their own account. */
export const ownSettings = async (sql: Sql, { accountId }: SignedIn): Promise<OwnSettings> => {
  const [row] = await sql<[OwnSettings]>`
    select email, phone, locale, desk_code_hash is not null as desk_code,
      exists (select from second_factor where account_id = ${accountId} and confirmed_at is not null) as second_factor,
      (select count(*)::int from recovery_code where account_id = ${accountId} and used_at is null) as recovery_codes
    from account where account_id = ${accountId}`
  return row
}

/** Chooses the language in which somebody is written to. */
export const updateLocale = (sql: Sql, { accountId }: SignedIn, locale: OwnSettings['locale']) =>
  sql`update account set locale = ${locale} where account_id = ${accountId}`
