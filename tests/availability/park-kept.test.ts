import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst, firstOpen, serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { sql, context } = site
const administrator = await signedIn(site, 'administrator')
const { gets, sends, posts, follows } = administrator
const text = textIn('zh-CN')

const place = async (slug: string) => {
  const [row] = await sql<[{ placeId: number }]>`select place_id from place where slug = ${slug}`
  return row.placeId
}
const verbs = async () =>
  (await sql<{ verb: string }[]>`select verb from audit_entry order by entry_id`).map(({ verb }) => verb)

it('an administrator begins where all rooms of the park are', async () => {
  const page = await gets('/park')

  expect(page.status).toBe(200)
  expect(page.html).toContain('href="/park/organisations"')
  expect(page.html).toContain('href="/park/places"')
})

it('an organisation is added, and written anew, and is in the audit', async () => {
  const form = await gets('/park/organisations/new')
  const written = { name_zh: '新机构', name_en: 'New', kind: 'organisation', slug: 'new-one' }

  const list = await follows(await sends(form, '/park/organisations', written))

  expect(wordsOf(list.html)).toContain('新机构')
  const [, address = ''] = /href="(\/park\/organisations\/\d+)"><strong>新机构/.exec(list.html) ?? []
  const again = await follows(await sends(await gets(address), address, { responsible: '王负责' }))
  expect(wordsOf(again.html)).toContain('王负责')
  expect((await verbs()).slice(-2)).toEqual(['organisation.add', 'organisation.change'])
})

it('a word that is an address already is refused with everything typed', async () => {
  const form = await gets('/park/organisations/new')

  const page = await sends(form, '/park/organisations', {
    ...{ name_zh: '又一家', name_en: 'Another', kind: 'team', slug: 'hexie' },
  })

  expect(page.status).toBe(409)
  expect(wordsOf(page.html)).toContain(text.refused.one_organisation_per_slug)
  expect(page.html).toContain('又一家')
})

it('of two who write the same room, the second is told what stands there now, and loses nothing typed', async () => {
  const { html } = await gets(`/park/places/${await place('park')}`)
  const [address = ''] = /\/park\/rooms\/\d+/.exec(html) ?? []
  const [one, other] = [await gets(address), await gets(address)]
  await sends(one, address, { seats: '9' })

  const page = await sends(other, address, { name_zh: '调解室甲' })

  expect(page.status).toBe(409)
  expect(wordsOf(page.html)).toContain(text.refused.it_has_changed_meanwhile)
  expect(page.html).toContain('<dd>9</dd>')
  expect(page.html).toContain('value="调解室甲"')
  expect((await sends(page, address)).status).toBe(303)
})

it('a place, a room and hours that were typed are a place that can be booked', async () => {
  const form = await gets('/park/places/new')
  const named = { name_zh: '三楼', name_en: 'Third floor', said_zh: '三楼', said_en: 'third floor' }
  const made = await sends(form, '/park/places', named)
  const address = String(made.headers.location)
  const room = await gets(`${address}/rooms/new`)
  await sends(room, `${address}/rooms`, { name_zh: '甲', name_en: 'A', use: 'counselling', seats: '4' })
  const openings = await gets(`${address}/openings`)
  const week = ['1', '2', '3', '4', '5']
  await sends(openings, `${address}/openings`, { weekdays: week, from: '09:00', until: '11:00' })
  await sql`
    update service set place_id = (select place_id from place where slug = 'third-floor')
    where code = 'individual-counselling'`

  const starts = await firstOpen(context, await serviceOf(context, 'individual-counselling'))

  expect(starts.toFormat('HH:mm')).toMatch(/^(09|10):/)
  const again = await sends(await gets(`${address}/openings`), `${address}/openings`, {
    ...{ weekdays: ['3'], from: '10:00', until: '12:00' },
  })
  expect(again.status).toBe(409)
  expect(wordsOf(again.html)).toContain(text.refused.openings_do_not_overlap)
})

it('hours that are taken away are not offered any more, and a day of its own replaces them', async () => {
  const address = `/park/places/${await place('third-floor')}`
  const service = await serviceOf(context, 'individual-counselling')
  const page = await gets(`${address}/openings`)
  for (const { fields } of page.forms.filter(({ action }) => action?.endsWith('/removal'))) {
    const [, version = ''] =
      /name="version" value="(\d+)"/.exec((await gets(`${address}/openings`)).html) ?? []
    const entries = fields.map(({ name, value }) => [name, name === 'version' ? version : value] as const)
    expect((await posts(`${address}/openings/removal`, entries)).status).toBe(303)
  }
  await expect(firstOpen(context, service)).rejects.toThrow('full')

  const days = await gets(`${address}/special-openings`)
  await sends(days, `${address}/special-openings`, { day: '2026-12-02', from_1: '14:00', until_1: '16:00' })

  expect((await firstOpen(context, service)).toFormat('MM-dd HH:mm')).toBe('12-02 14:00')
})

it.each([
  ['an end before its beginning', { from_1: '14:00', until_1: '13:00' }, 'ends_before_it_starts'],
  ['one end alone', { from_1: '14:00' }, 'both_ends'],
  [
    'hours that overlap',
    { from_1: '09:00', until_1: '11:00', from_2: '10:00', until_2: '12:00' },
    'hours_overlap',
  ],
  ['a day that does not exist', { day: '2026-02-30' }, 'not_a_calendar_day'],
] as const)('a day with %s is refused beside its field', async (_what, typed, fault) => {
  const address = `/park/places/${await place('third-floor')}/special-openings`

  const page = await sends(await gets(address), address, { day: '2026-12-03', ...typed })

  expect(page.status).toBe(422)
  expect(wordsOf(page.html)).toContain(text.faults[fault])
})

it('nothing is offered in a room that is out of use', async () => {
  const { service } = await bookFirst(context, 'granny-tian')
  await sql`update room set standing = 'out_of_use' where use in ('waiting', 'play')`

  await expect(firstOpen(context, service)).rejects.toThrow('full')
})

it('a place, a room, an organisation that is none is not there', async () => {
  for (const address of ['/park/places/999', '/park/places/x', '/park/rooms/0', '/park/organisations/-1'])
    expect((await gets(address)).status).toBe(404)
})
