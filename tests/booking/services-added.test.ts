import { expect, it } from 'vitest'
import { codesFor } from '../../server/booking/add-services.ts'
import { hoursOf } from '../../server/booking/service-hours.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const site = await openSite()
const { sql, origin } = site
const { services: text, faults } = textIn('zh-CN')
const coordinator = await signedIn(site, 'coordinator of danghu')

const words = { name_zh: '读书会', name_en: 'Reading together', about_zh: '一起读。', about_en: 'We read.' }
const choices = { need_1: ['lecturer'], room_1: ['classroom'], place: '1', door: '2' }

it('a service that is added is booked once somebody serves it, at an address that tells nothing', async () => {
  const form = await coordinator.gets('/o/danghu/services/new')
  const added = await coordinator.sends(form, '/o/danghu/services', { ...words, ...choices })
  const people = await coordinator.follows(added)
  expect(people.address).toBe('/o/danghu/services/reading-together/people')
  const [row] = await sql<{ address: string }[]>`select address from service where code = 'reading-together'`
  expect(row?.address).toMatch(/^[a-z0-9]{4}$/)
  const visitor = visitorOf(origin)
  expect(wordsOf((await visitor.gets(`/t/${row?.address}`)).html)).toContain(words.name_zh)

  const holders = people.forms.flatMap(({ fields }) => fields).filter(({ name }) => name === 'serving')
  expect(holders.length).toBeGreaterThan(0)
  const serving = holders.map(({ value }) => value)
  expect((await coordinator.sends(people, people.address, { serving })).status).toBe(303)
  expect((await visitor.books({ service: String(row?.address) })).reference).toMatch(/^\d{8}$/)
})

it('whoever holds nothing of what is needed cannot be made to serve', async () => {
  const [stranger] = await sql<{ personId: number }[]>`select person_id from person where name = '林立春'`
  const page = await coordinator.gets('/o/danghu/services/reading-together/people')
  const [{ fields = [] } = {}] = page.forms.filter(({ action }) => action === page.address)
  const entries = fields.filter(({ ticked }) => ticked).map(({ name, value }) => [name, value] as const)
  const forced = [...entries, ['serving', String(stranger?.personId)], ['confirmed', 'yes']] as const
  expect((await coordinator.posts(page.address, forced)).status).toBe(303)
  const served = await sql`select from service_worker where person_id = ${stranger?.personId ?? 0}
    and service_id = (select service_id from service where code = 'reading-together')`
  expect(served.count).toBe(0)
})

it('a closed service says why where its times were, and is booked again once it is opened', async () => {
  const at = '/o/danghu/services/reading-together/closure'
  const empty = await coordinator.sends(await coordinator.gets(at), at, { because_zh: '老师出门了' })
  expect(empty.status).toBe(422)
  const closed = await coordinator.sends(empty, at, {
    ...{
      because_zh: '老师出门了，请先看“亲子阅读”',
      because_en: 'The teacher is away; see Reading with children',
    },
  })
  const page = await coordinator.follows(closed)
  expect(wordsOf(page.html)).toContain(text.isClosed)
  const [row] = await sql<{ address: string }[]>`select address from service where code = 'reading-together'`
  const visitor = visitorOf(origin)
  expect((await visitor.gets(`/t/${row?.address}`)).html).toContain('老师出门了，请先看“亲子阅读”')

  const stale = await coordinator.gets(at)
  const opened = await coordinator.sends(page, at.replace('closure', 'opening'))
  expect(opened.status).toBe(303)
  expect((await coordinator.sends(stale, at, { because_zh: '又关', because_en: 'Shut' })).status).toBe(409)
  expect((await visitor.gets(`/t/${row?.address}`)).html).not.toContain('老师出门了')
  const verbs = await sql<{ verb: string }[]>`
    select verb from audit_entry where about like 'service/%' order by entry_id`
  expect(verbs.map(({ verb }) => verb)).toEqual([
    'service.add',
    'service.choose_serving',
    'service.choose_serving',
    'service.close',
    'service.open_again',
  ])
})

it('parts of a day that follow on one another are one span', () => {
  const chosen = ['1-morning', '1-afternoon', '3-evening', '5-morning', '5-evening']
  expect(hoursOf(chosen)).toEqual([
    { weekday: 1, hours: '[00:00,18:00)' },
    { weekday: 3, hours: '[18:00,24:00)' },
    { weekday: 5, hours: '[00:00,12:00)' },
    { weekday: 5, hours: '[18:00,24:00)' },
  ])
})

it('no service is called as the page that adds one', () => {
  expect(codesFor('Talking together: 2')[0]).toBe('talking-together-2')
  expect(codesFor('New')).not.toContain('new')
  expect(codesFor('谈')[0]).toMatch(/^service-[a-z2-9]{4}$/)
})

it('of two added under one name at once, either both stand or one is told, with everything kept', async () => {
  const form = await coordinator.gets('/o/danghu/services/new')
  const typed = { ...words, ...choices, name_en: 'Twice at once' }
  const all = await Promise.all(
    Array.from({ length: 6 }, () => coordinator.sends(form, '/o/danghu/services', typed)),
  )
  const lost = all.filter(({ status }) => status === 409)
  const rows = await sql`select from service where name_en = 'Twice at once'`
  expect(rows.count).toBe(all.length - lost.length)
  for (const { html } of lost) {
    expect(wordsOf(html)).toContain(faults.just_added)
    expect(html).toContain(typed.about_en)
  }
  const [again = form] = lost
  expect((await coordinator.sends(again, '/o/danghu/services', typed)).status).toBe(303)
})

it('whoever adds one while another of that name is being added is told, with everything kept', async () => {
  const form = await coordinator.gets('/o/danghu/services/new')
  const typed = { ...words, ...choices, name_en: 'Added meanwhile', about_en: 'Typed with care.' }
  const waits = async () =>
    (await sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)
      .count > 0
  let sent = Promise.resolve(form)

  await sql.begin(async other => {
    await other`
      insert into service (code, address, organisation_id, place_id, door, name_zh, name_en, about_zh, about_en, minutes, format)
      select 'added-meanwhile', 'zz99', organisation_id, place_id, door, '别人的', 'Another', '别人的。', 'Another.', minutes, format
      from service where code = 'individual-counselling'`
    sent = coordinator.sends(form, '/o/danghu/services', typed)
    await expect.poll(waits).toBe(true)
  })
  const told = await sent

  expect(told.status).toBe(409)
  expect(wordsOf(told.html)).toContain(faults.just_added)
  for (const text of Object.values({ ...words, name_en: typed.name_en, about_en: typed.about_en }))
    expect(told.html).toContain(text)
  expect(await sql`select from service where name_en = ${typed.name_en}`).toHaveLength(0)
})
