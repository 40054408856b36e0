import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { FULL_DAY, fillDay } from '../setup/full-day.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const coordinator = await signedIn(site, 'coordinator of hexie')
const text = textIn('zh-CN').board
const grouped = (reference: string) => `${reference.slice(0, 4)} ${reference.slice(4)}`

/** The markup of each lane, by what stands at its head. */
const lanesOf = (html: string) =>
  new Map(
    html
      .split('<section class="lane')
      .slice(1)
      .map(lane => [/<h2>([^<]+)</.exec(lane)?.[1] ?? '', lane]),
  )

it('the way to an organisation leads to its day', async () => {
  for (const address of ['/o/hexie', '/o/hexie/day']) {
    const { status, headers } = await coordinator.gets(address)
    expect([status, headers.location]).toEqual([303, '/o/hexie/day/2026-11-25'])
  }
})

it.each(['2026-02-30', '2026-11-5', 'today', '0000-01-01'])('%s is no day', async day => {
  expect((await coordinator.gets(`/o/hexie/day/${day}`)).status).toBe(404)
})

it('a session stands in its room and with its worker, by reference, and never by a name', async () => {
  const { reference, starts } = await bookFirst(context, 'individual-counselling')

  const { html } = await coordinator.gets(`/o/hexie/day/${starts.toISODate()}`)

  const holding = [...lanesOf(html).values()].filter(lane => lane.includes(grouped(reference)))
  expect(holding).toHaveLength(2)
  expect(wordsOf(html)).toContain(text.sessions(1))
  expect(html).not.toContain('小陈')
})

it('another organisation’s use of a shared room is occupied, and nothing more (R60)', async () => {
  const { reference, starts } = await bookFirst(context, 'parent-counselling')

  const { html } = await coordinator.gets(`/o/hexie/day/${starts.toISODate()}`)

  expect(html).not.toContain(grouped(reference))
  const [service] = await sql<[{ nameZh: string }]>`
    select name_zh from service where code = 'parent-counselling'`
  expect(html).not.toContain(service.nameZh)
  expect([...lanesOf(html).values()].filter(lane => lane.includes(text.occupied)).length).toBeGreaterThan(0)
})

it('leave and a closure are shown in their lanes', async () => {
  const day = '2026-12-01'
  const [{ name }] = await sql<[{ name: string }]>`
    insert into leave (person_id, during, kind)
    select person_id, tstzrange('2026-12-01 10:00+08', '2026-12-01 11:00+08'), 'court' from person where name = '严夏至'
    returning (select name from person where person.person_id = leave.person_id) as name`
  await sql`
    insert into closure (place_id, during, said_zh, said_en)
    select place_id, tstzrange('2026-12-01 08:00+08', '2026-12-01 10:00+08'), '停电', 'No power' from place where slug = 'park'`

  const lanes = lanesOf((await coordinator.gets(`/o/hexie/day/${day}`)).html)

  expect(lanes.get(name)).toContain(text.why.court)
  expect(lanes.get('调解室一')).toContain(text.why.closed)
})

it('the red line stands at now, today alone', async () => {
  expect((await coordinator.gets('/o/hexie/day/2026-11-25')).html).toContain('now-line')
  expect((await coordinator.gets('/o/hexie/day/2026-11-26')).html).not.toContain('now-line')
})

it('calls to make and what is unclear wait above it, of the own services alone', async () => {
  const { appointmentId } = await bookFirst(context, 'individual-counselling')
  const { appointmentId: others } = await bookFirst(context, 'granny-tian')
  await sql`update appointment set state = 'unclear' where appointment_id in ${sql([appointmentId, others])}`
  const { html } = await coordinator.gets('/o/hexie/day/2026-11-25')
  expect(wordsOf(html)).toContain(text.unclear(1).replaceAll('**', ''))
})

it('a day of 40 people, 10 rooms and 150 claims takes eight queries and 150 KB at most', async () => {
  await fillDay(sql)
  const asked = countQueries()

  const { html } = await coordinator.gets(`/o/hexie/day/${FULL_DAY}`)

  expect(wordsOf(html)).toContain(text.sessions(75))
  expect(asked()).toBeLessThanOrEqual(8)
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(150 * 1024)
})

/** How many statements the pool has been asked for since. */
const countQueries = () => {
  let count = 0
  sql.options.debug = () => {
    count += 1
  }
  return () => {
    sql.options.debug = false
    return count
  }
}
