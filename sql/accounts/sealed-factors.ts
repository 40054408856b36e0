import type { Sql } from '../connect.ts'

export interface SealedFactor {
  readonly accountId: number
  readonly totpSealed: Buffer
}

/**
 * Second factors that are sealed under another key than that of a version, locked until the transaction ends.
 * @param version two bytes, as they stand before what is sealed.
 */
export const lockFactorsNotUnder = (sql: Sql, version: Buffer) => sql<SealedFactor[]>`
  select account_id, totp_sealed from second_factor
  where substring(totp_sealed from 1 for 2) <> ${version}
  order by account_id
  for no key update`

/** Puts second factors back as they are sealed now. As text in hexadecimal, for the driver makes no list of bytes. */
export const writeFactors = (sql: Sql, factors: readonly SealedFactor[]) => sql`
  update second_factor set totp_sealed = decode(sealed, 'hex')
  from unnest(${factors.map(({ accountId }) => accountId)}::bigint[],
      ${factors.map(({ totpSealed }) => totpSealed.toString('hex'))}::text[]) as resealed (id, sealed)
  where account_id = id`

/** Whether anybody has a code that was kept as a digest, whose key cannot be told: a recovery code or a desk's. */
export const areCodesKept = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<[{ kept: boolean }]>`
    select exists (select from recovery_code where used_at is null)
      or exists (select from account where desk_code_hash is not null) as kept`
  return row.kept
}
