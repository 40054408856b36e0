import { expect, it } from 'vitest'
import { FactorFault, resealFactors } from '../../server/accounts/reseal-factors.ts'
import { parseKeys } from '../../server/keys/keys.ts'
import { seal, unseal } from '../../server/keys/seal.ts'
import { openSite } from '../setup/site.ts'

const key = (version: number, letter: string) => ({ version, secret: `${letter.repeat(42)}E` })
const keysOf = (...keys: ReturnType<typeof key>[]) => parseKeys(JSON.stringify(keys))
const older = keysOf(key(1, 'A'))
const newerAlone = keysOf(key(2, 'N'))
const keys = keysOf(key(2, 'N'), key(1, 'A'))
const { sql } = await openSite()

it('second factors are sealed anew, all or none, and open under the newer key alone', async () => {
  const accounts = await sql<
    { accountId: number }[]
  >`select account_id from account order by account_id limit 2`
  const [one, other] = accounts.map(({ accountId }) => accountId) as [number, number]
  const at = (accountId: number) => ({
    ...{ table: 'second_factor', column: 'totp_sealed', row: String(accountId) },
  })
  const writes = (accountId: number, sealed: Buffer) => sql`
    insert into second_factor (account_id, totp_sealed, confirmed_at) values (${accountId}, ${sealed}, '2026-11-01')`
  await writes(one, seal(older, at(one), 'KEY'))
  await writes(other, seal(older, at(one), 'KEY'))

  await expect(resealFactors({ sql, keys })).rejects.toThrow(FactorFault)
  await sql`delete from second_factor where account_id = ${other}`
  expect([await resealFactors({ sql, keys }), await resealFactors({ sql, keys })]).toEqual([1, 0])

  const [row] = await sql<[{ totpSealed: Buffer }]>`select totp_sealed from second_factor`
  expect(unseal(newerAlone, at(one), row.totpSealed)).toBe('KEY')
})
