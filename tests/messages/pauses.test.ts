import { beforeEach, expect, it } from 'vitest'
import { eraseContacts } from '../../jobs/erase-contacts.ts'
import { resealContacts } from '../../server/booking/reseal-contacts.ts'
import { digest } from '../../server/keys/digest.ts'
import { pauseOf } from '../../server/messages/pauses.ts'
import { rehashPauses } from '../../server/messages/rehash-pauses.ts'
import { eraseByTombstones } from '../../sql/booking/erasure.ts'
import { insertPause } from '../../sql/messages/paused-addresses.ts'
import { openPark } from '../setup/park.ts'
import { oneParty } from './one-party.ts'
import { emptied } from './outbox.ts'

const { context, sql, setClock } = await openPark('2026-11-24T18:00')
const email = 'xiao@example.org'
const hashUnder = (keys = context.keys) => digest(keys, 'look-up', email)
const isPaused = async (keys = context.keys) => (await pauseOf({ sql, keys }, email)) !== null

/** A party that left the address that is paused. */
const pausedParty = async () => {
  const { partyId } = await oneParty(context)
  await sql`update party set contact_hash = ${hashUnder()} where party_id = ${partyId}`
  return partyId
}

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  await emptied(context)
  await sql`truncate paused_address`
  await insertPause(sql, { contactHash: hashUnder(), why: 'no_mailbox', since: context.now() })
})

it('the pause goes with the last party that left the address, and not with one of several', async () => {
  const [one, other] = [await pausedParty(), await pausedParty()]
  await eraseByTombstones(sql, [one], context.now())
  expect(await isPaused()).toBe(true)
  await eraseByTombstones(sql, [other], context.now())
  expect(await isPaused()).toBe(false)
})

it('it goes with several that are erased at once', async () => {
  const parties = [await pausedParty(), await pausedParty()]
  await eraseByTombstones(sql, parties, context.now())
  expect(await isPaused()).toBe(false)
})

it('it stands under a new key, also once the older one is left out', async () => {
  const newer = { version: 9, secret: Buffer.alloc(32, 9) }
  await pausedParty()
  await resealContacts({ sql, keys: [newer, ...context.keys] })
  expect(await isPaused([newer])).toBe(true)
})

it('it ends thirty days after it began', async () => {
  setClock('2026-12-24T18:00')
  await eraseContacts(context)
  expect(await isPaused()).toBe(true)
  setClock('2026-12-24T18:01')
  await eraseContacts(context)
  expect(await isPaused()).toBe(false)
})

it('of an account too, which has no contact that is sealed anew', async () => {
  const newer = { version: 9, secret: Buffer.alloc(32, 9) }
  await sql`insert into account (email) values (${email})`
  await rehashPauses({ sql, keys: [newer, ...context.keys] })
  await rehashPauses({ sql, keys: [newer, ...context.keys] })
  expect(await isPaused([newer])).toBe(true)
})
