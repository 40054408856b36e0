import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { openSite } from '../../setup/site.ts'
import { wordsOf } from '../../setup/tags.ts'
import { visitorOf } from '../../setup/visitor.ts'
import { programOf, type Wanted } from './programs.ts'

const { context, sql, origin } = await openSite()
const { posts, slotsOf, wants, sees } = programOf(origin)

const partiesOf = (called: string) => sql`
  select booked_through, reach_by, contact_sealed is not null as sealed, telephone_of, title, cover_word, along, prepare,
    locale, consented_at is not null as consented
  from party join appointment using (appointment_id) where called = ${called}`

it('a booking is answered with its reference, its hour, its key and the link of whoever comes', async () => {
  const wanted = await wants()

  const { status, told, headers } = await posts(wanted)

  expect(status).toBe(201)
  const ends = DateTime.fromISO(wanted.starts, { setZone: true }).plus({ hours: 1 })
  expect(told).toEqual({
    reference: expect.stringMatching(/^\d{8}$/),
    starts: wanted.starts,
    ends: ends.toISO({ suppressMilliseconds: true }),
    key: expect.stringMatching(/^[\w-]{43}$/),
    manage: expect.stringMatching(
      new RegExp(`^${context.config.publicUrl.origin}/a/${told.reference}\\?k=[\\w-]{43}$`),
    ),
  })
  expect(headers['cache-control']).toBe('no-store')
})

it('what it does not name is as if left empty, and what it names is kept as the form keeps it', async () => {
  const wanted = await wants({
    reach: { by: 'sms', contact: '138 0000 0000', between: { from: '09:00', to: '17:00' } },
    prepare: ['dialect', 'wheelchair'],
    locale: 'en',
  })

  const { told } = await posts(wanted)

  expect(await partiesOf(wanted.called)).toEqual([
    {
      ...{
        bookedThrough: 'api',
        reachBy: 'sms',
        sealed: true,
        telephoneOf: null,
        title: null,
        coverWord: null,
      },
      ...{ along: [], prepare: ['dialect', 'wheelchair'], locale: 'en', consented: true },
    },
  ])
  const hours = await sql`
    select weekdays, hours::text from reach_hours join party using (party_id) where reference = ${told.reference}`
  const all = hours.flatMap(({ weekdays }) => weekdays).sort()
  expect([all, new Set(hours.map(({ hours }) => hours))]).toEqual([
    [1, 2, 3, 4, 5, 6, 7],
    new Set(['[09:00:00,17:00:00)']),
  ])
})

it('the link and the passcode open it to whoever comes, and the link opens no interface', async () => {
  const wanted = await wants()
  const { told } = await posts(wanted)
  const visitor = visitorOf(origin)
  const k = new URL(told.manage).searchParams.get('k') ?? ''

  await visitor.opensLink(told.reference, k)
  const page = await visitor.follows(await visitor.givesPasscode(wanted.passcode))

  expect(wordsOf(page.html)).toContain(wanted.called)
  expect((await sees(told.reference, k)).status).toBe(404)
  expect((await visitorOf(origin).opensLink(told.reference, told.key)).status).toBe(404)
})

it('a session of two is booked on our pages alone, where each is asked first (R15); where one may come alone, one does', async () => {
  const refused = await posts<never>({ ...(await wants()), service: 'joint-mediation' })
  expect([refused.status, refused.told]).toMatchObject([422, { faults: { service: 'not_online' } }])

  const { told } = await posts(await wants({ service: 'cooling-off' }))
  expect(
    await sql`
    select format, ordinal from appointment join party using (appointment_id)
    where appointment_id = (select appointment_id from party where reference = ${told.reference})`,
  ).toEqual([{ format: 'together', ordinal: 1 }])
})

it('the same instant is the same start, whatever its offset', async () => {
  const [first] = await slotsOf('school-age')
  const utc =
    DateTime.fromISO(first?.starts ?? '')
      .toUTC()
      .toISO() ?? ''
  const { status, told } = await posts(await wants({ service: 'school-age', starts: utc }))
  expect([status, told.starts]).toEqual([201, first?.starts])
})

it('whoever loses a start is shown the three nearest open ones (R12)', async () => {
  const starts = '2026-11-26T10:07:00+08:00'
  const { status, told, headers } = await posts<never>(await wants({ starts }), undefined, {
    'Accept-Language': 'en',
  })

  expect(status).toBe(409)
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(told).toEqual({
    type: `${context.config.publicUrl.origin}/api/problems/slot_is_taken`,
    title: 'That time cannot be had.',
    status: 409,
    rule: 'slot_is_taken',
    alternatives: expect.arrayContaining([{ starts: expect.any(String), ends: expect.any(String) }]),
  })
  const { alternatives } = told as { alternatives: { starts: string }[] }
  expect(alternatives).toHaveLength(3)
  const { status: then } = await posts(await wants({ starts: alternatives[0]?.starts ?? '' }))
  expect(then).toBe(201)
})

it.each(['𠮷野', '👩‍👩‍👧', 'ئايگۈل', '阿依·古丽', '𠮷'.repeat(50)])(
  'a name %s is kept as it is (R68)',
  async called => {
    const wanted: Wanted = await wants({ called })
    const { status } = await posts(wanted, randomUUID())
    expect(status).toBe(201)
    expect(await partiesOf(called)).toHaveLength(1)
  },
)
