import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { forbidden } from '../messages/forbidden.ts'
import { publishForOne } from '../rosters/publish-for-one.ts'
import { ask } from '../setup/ask.ts'
import { polls, subscribed } from '../setup/laid-feed.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { asks, FILE, holderAt } from './ask-for-entry.ts'
import { hostileNames } from './hostile-names.ts'
import { contentLines, faultsInOctets, propertiesIn, propertyValue } from './octets.ts'
import { readers } from './readers.ts'

const site = await openSite()
const { context, sql, origin, setClock } = site
setClock('2026-11-25T10:00')
const MARK = 'Zq标'
const allowed = new Set(
  `BEGIN VERSION PRODID NAME X-WR-CALNAME REFRESH-INTERVAL X-PUBLISHED-TTL UID SEQUENCE DTSTAMP DTSTART DTEND SUMMARY TRANSP
  LOCATION STATUS LAST-MODIFIED CLASS END`.split(/\s+/),
)
const idOf = async (slug: string) => {
  const [row] = await sql<[{ organisationId: number }]>`
    select organisation_id from organisation where slug = ${slug}`
  return row.organisationId
}

/** What whoever coordinates an organisation reads of its days. */
const daysOf = async (slug: string) => {
  const { accountId } = await signedIn(site, `coordinator of ${slug}`)
  const { path } = await subscribed(context, accountId, { scope: 'organisation', scopeId: await idOf(slug) })
  return (await polls(origin, path)).text
}
const eventsIn = (calendar: string) => contentLines(calendar).filter(line => line === 'BEGIN:VEVENT').length

/** For each name a place that is called so and said so, and one appointment there, of a service that is called so too. */
const bookAt = (organisation: string, names: readonly string[]) => sql`
  with place as (
    insert into place (slug, name_zh, name_en, said_zh, said_en)
    select ${organisation} || n, ${MARK} || said, ${MARK} || said, said, said
    from unnest(${[...names]}::text[]) with ordinality given (said, n)
    returning place_id, name_zh),
  service as (
    insert into service (code, address, organisation_id, place_id, door, name_zh, name_en, about_zh, about_en, minutes, format)
    select 'at' || place_id, 'h' || lpad(to_hex(place_id), 4, '0'), organisation_id, place_id, 1, place.name_zh, place.name_zh,
      place.name_zh, '', 60, 'alone'
    from place, organisation where organisation.slug = ${organisation}
    returning service_id)
  insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
  select service_id, 'alone', tstzrange(starts, starts + interval '1 hour'), ${context.now()}, 'web', ${context.now()},
    gen_random_uuid(), ''
  from service cross join lateral (select ${context.now()}::timestamptz + service_id % 150 * interval '1 day' as starts) slot`

const inTime = { timeout: 90_000 }

it(
  'a thousand hostile names of places reach calendars as places alone, and no other name reaches one',
  inTime,
  async () => {
    // What a database takes as text: neither a NUL nor half a letter.
    const names = hostileNames(1_000).map(name => Buffer.from(`x${name.replaceAll('\0', '')}`).toString())
    await bookAt('hexie', names.slice(0, 500))
    await bookAt('yujia', names.slice(500))
    await sql`update organisation set name_zh = ${MARK} || name_zh, name_en = ${MARK} || name_en`

    for (const slug of ['hexie', 'yujia']) {
      const calendar = await daysOf(slug)
      expect(faultsInOctets(calendar)).toEqual([])
      expect(eventsIn(calendar)).toBe(500)
      expect(new Set(propertiesIn(calendar))).toEqual(allowed)
      expect(calendar).not.toContain(MARK)
      expect(calendar).not.toMatch(forbidden)
    }
  },
)

it('of ten thousand bookings it holds those of thirty days back and 180 ahead, five hundred at most, and says so', async () => {
  const of = await idOf('yujia')
  await sql.begin(async transaction => {
    // Without the marks that each would leave: one is left by hand.
    await transaction`set local session_replication_role = replica`
    await transaction`
      insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
      select service_id, 'alone', tstzrange(starts, starts + interval '1 hour'), ${context.now()}, 'web', ${context.now()},
        gen_random_uuid(), ''
      from (select max(service_id) as service_id from service where organisation_id = ${of}) one, generate_series(1, 10000) n
        cross join lateral (select ${context.now()}::timestamptz + (n % 300 - 60) * interval '1 day' as starts) slot`
    await transaction`insert into feed_change (scope, scope_id) values ('organisation', ${of})`
  })

  const calendar = await daysOf('yujia')

  expect(Buffer.byteLength(calendar)).toBeLessThan(1_000_000)
  expect(eventsIn(calendar)).toBe(500)
  const starts = contentLines(calendar).flatMap(line => /^DTSTART:(\d{8})/.exec(line)?.[1] ?? [])
  expect(starts.filter(day => day < '20261026' || day > '20270524')).toEqual([])
  const last = contentLines(calendar)
    .filter(line => line.startsWith('SUMMARY:'))
    .at(-1)
  expect(last).toBe(`SUMMARY:${textIn('zh-CN').feeds.words.more}`)
})

it('nothing tells the programs that fetch a calendar to stay away', async () => {
  const { status, text } = await polls(origin, '/robots.txt')
  expect(status === 404 || !/^Disallow: *\/(f|$)/im.test(text)).toBe(true)
})

/** Every calendar that somebody can have: of a worker, an organisation, a duty and a room, and a visitor's own. */
const everyCalendar = async () => {
  const { rosterId } = await publishForOne(site, '2026-12-01', '2026-12-02')
  const worker = await signedIn(site, 'worker 秦芒种')
  const coordinator = await signedIn(site, 'coordinator of hexie')
  const { visitor } = await holderAt(origin, { cover: '牙医' })
  await asks(visitor, ['floor'])
  const [ids] = await sql<[{ personId: number; dutyId: number; roomId: number }]>`
    select person_id, duty_id, (select max(room_id) from appointment_room) as room_id
    from roster, person where roster_id = ${rosterId} and name = '秦芒种'`
  await sql`
    update assignment set state = 'withdrawn', sequence = sequence + 1, changed_at = ${context.now()}
    where assignment_id = (select max(assignment_id) from assignment where person_id = ${ids.personId})`
  const feeds = [
    await subscribed(context, worker.accountId, { scope: 'mine', scopeId: ids.personId }),
    await subscribed(context, coordinator.accountId, { scope: 'organisation', scopeId: await idOf('hexie') }),
    await subscribed(context, coordinator.accountId, { scope: 'duty', scopeId: ids.dutyId }),
    await subscribed(context, coordinator.accountId, { scope: 'room', scopeId: ids.roomId }),
  ]
  const read = await Promise.all(feeds.map(async ({ path }) => (await polls(origin, path)).text))
  const asked = { method: 'GET', address: FILE, headers: { Cookie: visitor.sent() } }
  return [...read, (await ask(origin, asked)).html]
}

it(
  'every parser reads the same UID, start, end, status and sequence in every calendar',
  inTime,
  async ({ skip }) => {
    const here = readers.filter(({ isHere }) => isHere())
    skip(here.length < 2, 'no parser beside ical.js is on this machine')
    const calendars = await everyCalendar()
    expect(calendars.map(calendar => propertyValue(calendar, 'UID'))).not.toContain(undefined)
    const read = here.map(({ entriesOf }) =>
      entriesOf(calendars).map(entries => entries.map(({ summary: _, location: __, ...rest }) => rest)),
    )
    const [first] = read
    expect(new Set(first?.flat().map(({ status }) => status))).toEqual(
      new Set(['CONFIRMED', 'TENTATIVE', 'CANCELLED']),
    )
    for (const other of read) expect(other).toEqual(first)
  },
)
