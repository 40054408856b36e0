import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Context } from '../../server/context.ts'
import { digest } from '../../server/keys/digest.ts'
import { parseKeys } from '../../server/keys/keys.ts'
import { seal, unseal } from '../../server/keys/seal.ts'
import { root } from '../../server/root.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { keys, older, written } from './two-keys.ts'

const site = await openSite()
const { sql, database } = site
/** The park as it runs on while contacts are sealed anew: the newer key writes, both are read. */
const context: Context = { ...site.context, keys }
const placeOf = (row: string) => ({ table: 'party', column: 'contact_sealed', row })
const contactOf = (number: number) => `+86136${String(number).padStart(8, '0')}`

/** Parties of one appointment of long ago, so many that a process can be killed while it is at them. */
const addParties = async (count: number) => {
  const { appointmentId } = await bookFirst(site.context, 'individual-counselling')
  await sql`update appointment set during = '[2026-11-02 09:00+08,2026-11-02 10:00+08)' where appointment_id = ${appointmentId}`
  const old = parseKeys(JSON.stringify([older]))
  const parties = Array.from({ length: count }, (_, number) => {
    const reference = String(10_000_000 + number)
    return { reference, sealed: seal(old, placeOf(reference), contactOf(number)).toString('hex') }
  })
  await sql`
    with before as (
      insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
      select service_id, format, during, booked_at, booked_through, changed_at, gen_random_uuid(), ''
      from appointment, generate_series(1, ${count}) where appointment_id = ${appointmentId}
      returning appointment_id),
    numbered as (select appointment_id, row_number() over (order by appointment_id) from before)
    insert into party (appointment_id, ordinal, reference, reach_by, contact_sealed, contact_hash, consented_at, arrives_at)
    select appointment_id, 1, reference, 'sms', decode(sealed, 'hex'), '', '2026-11-01', '2026-11-02'
    from numbered join unnest(${parties.map(({ reference }) => reference)}::text[], ${parties.map(({ sealed }) => sealed)}::text[])
      with ordinality as party (reference, sealed, row_number) using (row_number)`
}

interface Row {
  readonly reference: string
  readonly contactSealed: Buffer
  readonly contactHash: Buffer
}
const everyContact = () => sql<Row[]>`
  select reference, contact_sealed, contact_hash from party where contact_sealed is not null order by party_id`
const readable = (rows: readonly Row[]) =>
  rows.map(({ reference, contactSealed }) => unseal(keys, placeOf(reference), contactSealed))
const versions = (rows: readonly Row[]) =>
  Object.fromEntries(
    [1, 2].map(version => [
      version,
      rows.filter(row => row.contactSealed.readUInt16BE(0) === version).length,
    ]),
  )

const startResealing = () =>
  spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      join(root, 'tests/security/reseal-process.ts'),
      database.host,
      database.database,
      written,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )

it('every contact is readable before, during and after its key changes, though it is killed in the middle', async () => {
  const count = 4_000
  await addParties(count)
  const before = readable(await everyContact())
  expect(versions(await everyContact())).toEqual({ 1: count, 2: 0 })
  const booking = { answers: { reach: { by: 'sms', contact: '+8613700000000', telephoneOf: null } } } as const

  const killed = startResealing()
  await once(killed.stdout, 'data')
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const between = await everyContact()
  expect(versions(between)[1]).toBeGreaterThan(0)
  expect(versions(between)[2]).toBeGreaterThan(0)
  expect(readable(between)).toEqual(before)

  // Two at once, while the park reads and takes bookings.
  const again = [startResealing(), startResealing()]
  const ended = Promise.all(again.map(process => once(process, 'exit')))
  let over = false
  ended.finally(() => {
    over = true
  })
  let booked = 0
  while (!over) {
    expect(readable(await everyContact()).slice(0, count)).toEqual(before)
    if (booked < 5) await bookFirst(context, 'individual-counselling', booking).then(() => booked++)
  }
  expect(await ended).toEqual([
    [0, null],
    [0, null],
  ])

  const after = await everyContact()
  expect(versions(after)).toEqual({ 1: 0, 2: count + booked })
  expect(readable(after).slice(0, count)).toEqual(before)
  const hashes = after.map(({ contactHash }) => contactHash.toString('hex'))
  expect(hashes).toEqual(readable(after).map(contact => digest(keys, 'look-up', contact).toString('hex')))
})

it('the same form again is the same appointment, also after the keys changed in between', async () => {
  const bookingKey = crypto.randomUUID()
  const before = await bookFirst(site.context, 'individual-counselling', { bookingKey })
  const { starts } = before
  expect((await bookFirst(context, 'individual-counselling', { bookingKey, starts })).reference).toBe(
    before.reference,
  )
})
