import { expect, it } from 'vitest'
import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { loadsOfDays, loadsOfPeople } from '../../sql/availability/loads.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { laySmallPark } from '../setup/small-park.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const coordinator = await signedIn(site, 'coordinator of hexie')
const text = textIn('zh-CN').board

it('a week says of each day how much is taken and how many sessions there are', async () => {
  const { starts } = await bookFirst(context, 'individual-counselling')
  const day = starts.toISODate()

  const { status, html } = await coordinator.gets(`/o/hexie/week/${day}`)

  expect(status).toBe(200)
  expect(html).toContain(`href="/o/hexie/day/${day}"`)
  expect(wordsOf(html)).toContain(text.sessionsAlone(1))
})

it('a month has a way to the board of each of its days', async () => {
  const { html } = await coordinator.gets('/o/hexie/month/2026-12')
  const days = new Set([...html.matchAll(/\/o\/hexie\/day\/(2026-12-\d\d)"/g)].map(([, day]) => day))
  expect(days.size).toBe(31)
})

it.each(['week/2026-02-30', 'week/2026-12', 'month/2026-13', 'month/2026-12-01', 'month/2026'])(
  '%s is none',
  async path => {
    expect((await coordinator.gets(`/o/hexie/${path}`)).status).toBe(404)
  },
)

it('a load is the share of somebody’s hours that is claimed, leave taken off', async () => {
  const { mediator, mediationRoom, talk } = await laySmallPark(sql)
  const [{ organisationId }] = await sql<[{ organisationId: number }]>`
    insert into affiliation (person_id, organisation_id, during)
    select ${mediator}, organisation_id, '[2020-01-01,)' from organisation returning organisation_id`
  // From 08:30 to 18:00, two hours of leave: 450 minutes; a session of 90 and 15 after it.
  await sql`
    insert into leave (person_id, during, kind)
    values (${mediator}, '[2026-11-26 08:30+08,2026-11-26 10:30+08)', 'away')`
  await sql`
    with made as (
      insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
      values (${talk}, 'alone', '[2026-11-26 13:30+08,2026-11-26 15:00+08)', '2026-11-25', 'web', '2026-11-25',
        gen_random_uuid(), '')
      returning appointment_id)
    insert into reservation (resource_id, during, appointment_id)
    select resource_id, '[2026-11-26 13:30+08,2026-11-26 15:15+08)', appointment_id
    from made, unnest(array[${mediator}, ${mediationRoom}]::bigint[]) resource_id`

  const asked = { of: { organisationId } as unknown as OwnOrganisation, from: '2026-11-26', days: 2 }
  expect([...(await loadsOfDays(sql, asked))]).toEqual([
    { day: '2026-11-26', sessions: 1, there: 450, taken: 105 },
    { day: '2026-11-27', sessions: 0, there: 570, taken: 0 },
  ])
  expect([...(await loadsOfPeople(sql, asked))]).toEqual([
    { personId: mediator, name: '郑社工', there: 1020, taken: 105 },
  ])
})
