import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ContactFault, resealContacts } from '../../server/booking/reseal-contacts.ts'
import type { Context } from '../../server/context.ts'
import { digest } from '../../server/keys/digest.ts'
import { type Keys, parseKeys } from '../../server/keys/keys.ts'
import { seal, unseal } from '../../server/keys/seal.ts'
import { root } from '../../server/root.ts'
import { sourcesIn } from '../house/sources.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'

const key = (version: number, letter: string) => ({ version, secret: `${letter.repeat(42)}E` })
const [older, newer] = [key(1, 'A'), key(2, 'N')]
const written = JSON.stringify([newer, older])
const keys: Keys = parseKeys(written)

const site = await openSite()
const { sql, database } = site
/** The park as it runs on while contacts are sealed anew: the newer key writes, both are read. */
const context: Context = { ...site.context, keys }
const placeOf = (row: string) => ({ table: 'party', column: 'contact_sealed', row })
const contactOf = (number: number) => `+86136${String(number).padStart(8, '0')}`

const booking = (contact: string) =>
  ({ answers: { reach: { by: 'sms', contact, telephoneOf: null } } }) as const

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

it('a contact that somebody is changing is waited for, and nobody waits for the others', async () => {
  const { reference, partyId } = await bookFirst(site.context, 'individual-counselling', {
    answers: { reach: { by: 'email', contact: 'somebody@example.org' } },
  })
  let release = () => {}
  const held = sql.begin(async transaction => {
    await transaction`select party_id from party where party_id = ${partyId} for update`
    await new Promise<void>(resolve => {
      release = resolve
    })
  })
  const other = await bookFirst(site.context, 'individual-counselling', {
    answers: { reach: { by: 'email', contact: 'other@example.org' } },
  })

  const rotation = resealContacts({ sql, keys }, { did: release })
  await Promise.all([held, rotation])

  for (const row of (await everyContact()).filter(row =>
    [reference, other.reference].includes(row.reference),
  ))
    expect(row.contactSealed.readUInt16BE(0)).toBe(2)
})

it('one that no key opens is named by its number, after all others are done', async () => {
  const [lost, other] = [
    await bookFirst(site.context, 'individual-counselling', booking('+8613700000001')),
    await bookFirst(site.context, 'individual-counselling', booking('+8613700000002')),
  ]
  const party = sql`select party_id from party where appointment_id = ${lost.appointmentId}`
  await sql`update party set contact_sealed = '\\x000900' where appointment_id = ${lost.appointmentId}`
  const [{ partyId } = {}] = await party

  await expect(resealContacts({ sql, keys })).rejects.toThrow(
    new ContactFault(
      `No key opens the contact of party ${partyId}; all others are sealed anew. Put the key that sealed it behind the first, or erase that party.`,
    ),
  )

  const [row] = await sql`select contact_sealed from party where appointment_id = ${other.appointmentId}`
  expect(row?.contactSealed.readUInt16BE(0)).toBe(2)
  await sql`update party set contact_sealed = null, reach_by = 'none' where party_id = ${partyId}`
})

it('while it waits for another it says every few seconds how many are left', async () => {
  const { appointmentId } = await bookFirst(site.context, 'individual-counselling', booking('+8613700000003'))
  const told: number[] = []
  let release = () => {}
  const heard = new Promise<void>(resolve => {
    release = resolve
  })
  let lock = () => {}
  const locked = new Promise<void>(resolve => {
    lock = resolve
  })
  const held = sql.begin(async transaction => {
    await transaction`select party_id from party where appointment_id = ${appointmentId} for update`
    lock()
    await heard
  })
  await locked
  const waits = (left: number) => {
    told.push(left)
    release()
  }

  await Promise.all([held, resealContacts({ sql, keys }, { waits })])

  expect(told).toEqual([1])
}, 60_000)

it('the same form again is the same appointment, also after the keys changed in between', async () => {
  const bookingKey = crypto.randomUUID()
  const before = await bookFirst(site.context, 'individual-counselling', { bookingKey })
  const { starts } = before
  expect((await bookFirst(context, 'individual-counselling', { bookingKey, starts })).reference).toBe(
    before.reference,
  )
})

it('whatever is sealed is sealed anew, or nothing writes it yet', async () => {
  const columns = await sql<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name like '%\_sealed' order by 1`
  const written = new Set(
    sourcesIn(['server'], /\.tsx?$/).flatMap(({ text }) =>
      [...text.matchAll(/table: '(\w+)', column: '(\w+_sealed)'/g)].map(
        ([, table, column]) => `${table}.${column}`,
      ),
    ),
  )
  expect(columns.map(({ name }) => name)).toContain('party.contact_sealed')
  expect([...written].toSorted()).toEqual(['party.contact_sealed', 'second_factor.totp_sealed'])
})
