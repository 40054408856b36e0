import { expect, it } from 'vitest'
import { ContactFault, resealContacts } from '../../server/booking/reseal-contacts.ts'
import { sourcesIn } from '../house/sources.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { keys } from './two-keys.ts'

const site = await openSite()
const { sql } = site

const booking = (contact: string) =>
  ({ answers: { reach: { by: 'sms', contact, telephoneOf: null } } }) as const

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

  const rows = await sql<{ contactSealed: Buffer }[]>`
    select contact_sealed from party where reference = any (${[reference, other.reference]})`
  expect(rows.map(({ contactSealed }) => contactSealed.readUInt16BE(0))).toEqual([2, 2])
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
  expect([...written].toSorted()).toEqual([
    'party.contact_sealed',
    'party.ease_sealed',
    'second_factor.totp_sealed',
  ])
})
