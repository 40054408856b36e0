import { expect, it } from 'vitest'
import { openEase, writeEase } from '../../server/booking/ease.ts'
import { ContactFault } from '../../server/booking/reseal-contacts.ts'
import { resealEase } from '../../server/booking/reseal-ease.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { keys } from './two-keys.ts'

const { context, sql } = await openSite()
const newerAlone = [keys[0]] as const

it('what was answered privately is sealed anew, and opens under the newer key alone', async () => {
  const party = await bookFirst(context, 'joint-mediation')
  const ease = { atEase: 'no', safeAtHome: 'unsaid' } as const
  await sql.begin(sql => writeEase(sql, context, party, { ease, at: context.now() }))

  expect([await resealEase({ sql, keys }), await resealEase({ sql, keys })]).toEqual([1, 0])

  const [row] = await sql<[{ easeSealed: Buffer }]>`
    select ease_sealed from party where party_id = ${party.partyId}`
  expect(openEase(newerAlone, party.reference, row.easeSealed)).toEqual(ease)
})

it('what no key opens is named by its number, and nothing is sealed anew', async () => {
  const { partyId } = await bookFirst(context, 'joint-mediation')
  await sql`update party set ease_sealed = '\\x000900' where party_id = ${partyId}`

  await expect(resealEase({ sql, keys })).rejects.toThrow(ContactFault)
})
