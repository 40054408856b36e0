import { describe, expect, it } from 'vitest'
import { ask } from '../setup/ask.ts'
import { openSite } from '../setup/site.ts'
import type { Visitor, Wanted } from '../setup/visitor.ts'
import { asks, FILE, holderAt, PAGE } from './ask-for-entry.ts'
import { faultsInOctets, propertyValue } from './octets.ts'

const { sql, origin, setClock } = await openSite()
const holder = (wanted: Wanted = {}) => holderAt(origin, wanted)

const takesBack = async (visitor: Visitor) => {
  const page = await visitor.gets(PAGE)
  const back = page.forms.find(({ fields }) =>
    fields.some(({ name, value }) => name === 'wanted' && value === 'no'),
  )
  return visitor.posts(
    PAGE,
    (back?.fields ?? []).map(({ name, value }) => [name, value]),
  )
}
const fileOf = async (visitor: Visitor) => {
  const { status, headers, html } = await ask(origin, {
    method: 'GET',
    address: FILE,
    headers: { Cookie: visitor.sent() },
  })
  return { status, headers, calendar: html }
}

describe('the file', () => {
  it('is absent until it is asked for, and again once the asking is taken back', async () => {
    const { visitor } = await holder()
    expect((await visitor.gets(FILE)).status).toBe(404)

    const answer = await asks(visitor)
    expect([answer.status, answer.headers.location]).toEqual([303, PAGE])
    expect((await fileOf(visitor)).status).toBe(200)

    expect((await takesBack(visitor)).status).toBe(303)
    expect((await visitor.gets(FILE)).status).toBe(404)
  })

  it('is a calendar that nobody on the way keeps, under a name that tells nothing, and HEAD says the same', async () => {
    const { visitor } = await holder()
    await asks(visitor)

    const { headers, calendar } = await fileOf(visitor)

    expect(faultsInOctets(calendar)).toEqual([])
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(headers['content-disposition']).toBe('inline; filename="note.ics"')
    expect(headers['cache-control']).toBe('no-store')
    const head = await ask(origin, { method: 'HEAD', address: FILE, headers: { Cookie: visitor.sent() } })
    const still = ({ date: _, ...others }: typeof headers) => others
    expect([head.status, still(head.headers)]).toEqual([200, still(headers)])
  })

  it('says the word and the time; the floor where it was ticked, and the cover word where there is one', async () => {
    const { visitor } = await holder()
    await asks(visitor)
    const plain = (await fileOf(visitor)).calendar
    expect(propertyValue(plain, 'SUMMARY')).toBe('提醒')
    expect(propertyValue(plain, 'LOCATION')).toBeUndefined()

    const { visitor: covered } = await holder({ cover: '牙医' })
    await asks(covered, ['floor'])
    const { calendar } = await fileOf(covered)
    expect([propertyValue(calendar, 'SUMMARY'), propertyValue(calendar, 'LOCATION')]).toEqual([
      '牙医',
      '二楼',
    ])
  })

  it('of an hour that was cancelled says so, with its sequence raised and its UID kept', async () => {
    setClock('2026-11-25T09:00')
    const { visitor } = await holder()
    await asks(visitor)
    const before = (await fileOf(visitor)).calendar
    setClock('2026-11-25T09:10')
    await visitor.cancels()

    const after = (await fileOf(visitor)).calendar

    const told = ['UID', 'STATUS', 'SEQUENCE', 'DTSTAMP'].map(name => [
      propertyValue(before, name),
      propertyValue(after, name),
    ])
    const [uid] = told[0] ?? []
    expect(told).toEqual([
      [uid, uid],
      ['CONFIRMED', 'CANCELLED'],
      ['0', '1'],
      ['20261125T010000Z', '20261125T011000Z'],
    ])
    setClock('2026-11-25T09:00')
  })

  it('keeps its UID through every edit, and its sequence until its reader is told of a change', async () => {
    const { visitor, reference } = await holder({ cover: '牙医' })
    const seen: (string | undefined)[][] = []
    const look = async () => {
      const { calendar } = await fileOf(visitor)
      seen.push(['UID', 'SEQUENCE'].map(name => propertyValue(calendar, name)))
    }
    await asks(visitor)
    await look()
    await asks(visitor, ['floor'])
    await look()
    await takesBack(visitor)
    await asks(visitor)
    await look()
    await sql`update party set cover_word = '书店', link_epoch = link_epoch + 1 where reference = ${reference}`
    await look()
    await visitor.cancels()
    await look()

    expect(new Set(seen.map(([uid]) => uid)).size).toBe(1)
    expect(seen.map(([, sequence]) => sequence)).toEqual(['0', '0', '0', '0', '1'])
  })

  it('was last changed when the floor came into it, not when it was asked for', async () => {
    const { visitor } = await holder()
    const stamped = async () => propertyValue((await fileOf(visitor)).calendar, 'DTSTAMP')
    setClock('2026-11-25T09:05')
    await asks(visitor)
    expect(await stamped()).toBe('20261125T010000Z')
    await asks(visitor, ['floor'])
    expect(await stamped()).toBe('20261125T010500Z')
    setClock('2026-11-25T09:00')
  })

  it('has the same bytes each time, whenever it is fetched', async () => {
    const { visitor } = await holder()
    await asks(visitor)
    const first = (await fileOf(visitor)).calendar
    setClock('2026-11-25T09:20')
    expect((await fileOf(visitor)).calendar).toBe(first)
    setClock('2026-11-25T09:00')
  })
})

it('the UIDs of two parties of one session are different, and none is a reference', async () => {
  const { reference } = await holder()
  const [{ appointmentId }] = await sql<
    [{ appointmentId: number }]
  >`select appointment_id from party where reference = ${reference}`
  await sql`
    insert into party (appointment_id, ordinal, reference, arrives_at)
    select appointment_id, 3 - ordinal, '00000001', arrives_at from party where reference = ${reference}
    on conflict do nothing`
  const uids = (
    await sql<{ uid: string }[]>`select uid from party where appointment_id = ${appointmentId}`
  ).map(({ uid }) => uid)
  expect(new Set(uids).size).toBe(2)
  expect(uids.join()).not.toContain(reference)
})
