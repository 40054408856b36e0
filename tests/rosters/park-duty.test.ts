import { expect, it, vi } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { cancelShift } from '../../server/rosters/cancel-shift.ts'
import { settleWhoCame } from '../../server/rosters/settle.ts'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { askableFor } from '../../sql/rosters/askable.ts'
import { coordinatorsOf } from '../../sql/rosters/swaps-shown.ts'
import { textIn } from '../../views/text/text.ts'
import { routesOf } from '../setup/routes-of.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { assignmentsOf } from './lay-draft.ts'

const site = await openSite()
const { sql, context, setClock } = site
const text = textIn('zh-CN')
const park = await signedIn(site, 'administrator')
const hexie = await signedIn(site, 'coordinator of hexie')
const at = (rest: string) => `/o/park${rest}`
const idOf = async (slug: string) => {
  const [row] = await sql<[{ organisationId: number }]>`
    select organisation_id from organisation where slug = ${slug}`
  return String(row.organisationId)
}
// A social worker of another organisation stands in it too.
await sql`
  insert into held_qualification (person_id, qualification, valid)
  select person_id, 'social_worker', '[2020-01-01,2030-01-01)' from person where name = '白大寒'`
await sql`
  insert into working_hours (person_id, weekday, hours, valid)
  select person_id, weekday, '[08:00,12:00)', '[2026-01-01,)'
  from person, generate_series(1, 5) weekday where name = '白大寒'
  on conflict do nothing`

/** The safety duty, as an administrator adds it: one social worker each working day. */
const addDuty = async () => {
  const page = await park.gets(at('/duties/new'))
  const written = { name_zh: '安全联络值班', name_en: 'Safety', at: 'place/1', purpose: 'safety' }
  const nobody = await park.sends(page, at('/duties'), { ...written, along: [] })
  expect(nobody.status).toBe(422)
  expect(wordsOf(nobody.html)).toContain(text.duties.alongHintOfPark)
  const along = [await idOf('hexie'), await idOf('yujia')]
  const added = await park.sends(page, at('/duties'), { ...written, along })
  const week = String(added.headers.location)
  const hours = { from: '08:30', until: '11:30', qualifications: ['social_worker'] }
  await park.sends(await park.gets(week), week, { ...hours, weekdays: ['1', '2', '3', '4', '5'] })
  return week.replace(/\/week$/, '')
}

/** A week of it, published. */
const publishWeek = async (duty: string) => {
  await park.sends(await park.gets(duty), `${duty}/rosters`, { from: '2026-11-30', weeks: '1' })
  const [{ rosterId }] = await sql<[{ rosterId: number }]>`select roster_id from roster`
  const roster = at(`/rosters/${rosterId}`)
  await park.sends(await park.gets(roster), `${roster}/solve`)
  const rests = async () => expect((await park.gets(roster)).headers.refresh).toBeUndefined()
  await vi.waitFor(rests, { timeout: 30_000 })
  await park.sends(await park.gets(`${roster}/publication`), `${roster}/publication`)
  return { rosterId, roster, held: await assignmentsOf(sql, rosterId) }
}
const duty = await addDuty()
const { rosterId, roster, held } = await publishWeek(duty)

it('an administrator makes the rosters of the park’s own duty as a coordinator does, and no coordinator sees them', async () => {
  const list = await park.gets(at('/rosters'))
  expect(list.html).toContain('href="/park/organisations"')
  expect(list.html).not.toContain('/o/park/rules')
  expect(held.map(({ state }) => state)).toEqual(Array(5).fill('offered'))
  const asked = (await askableFor(sql, rosterId)).map(({ name }) => name)
  expect(asked).toEqual(expect.arrayContaining(['石秋分', '白大寒']))
  for (const page of ['', '/print', '/replies', '/swaps', '/log', '/presence'])
    expect((await park.gets(roster + page)).status).toBe(200)
  for (const path of [roster, duty, `/o/hexie/rosters/${rosterId}`, duty.replace('park', 'hexie')])
    expect((await hexie.gets(path)).status).toBe(404)
  expect((await park.gets('/o/hexie/rosters')).status).toBe(404)
  const board = await hexie.gets('/o/hexie/day/2026-11-30')
  expect(wordsOf(board.html)).toContain(text.board.occupied)
  expect(wordsOf(board.html)).not.toContain('安全联络值班')
  expect((await coordinatorsOf(sql, rosterId)).map(({ accountId }) => accountId)).toEqual([park.accountId])
})

it('nothing else of an organisation’s stands below the park’s address', async () => {
  const below = routesOf(createApp(context)).filter(
    ({ method, pattern }) => method === 'GET' && /^\/o\/:organisation(\/[a-z.]+)*$/.test(pattern),
  )
  const open: string[] = []
  for (const { pattern } of below) {
    const { status } = await park.gets(pattern.replace(':organisation', 'park'))
    if (status !== 404) open.push(pattern.replace('/o/:organisation', ''))
  }
  expect(open.sort()).toEqual(['/duties/new', '/firms', '/rosters'])
})

it('no organisation takes the park’s address', async () => {
  const page = await park.gets('/park/organisations/new')
  const added = await park.sends(page, '/park/organisations', {
    slug: 'park',
    kind: 'organisation',
    name_zh: '某',
    name_en: 'Some',
  })
  expect(added.status).toBe(409)
  expect(wordsOf(added.html)).toContain(text.refused.the_park_is_no_organisation)
})

it('whoever holds it is shown so, and told when it is off', async () => {
  const worker = await signedIn(site, `worker ${held[0]?.name}`)
  expect(wordsOf((await worker.gets('/me/shifts')).html)).toContain('安全联络值班')
  const [{ shiftId, version }] = await sql<[{ shiftId: number; version: number }]>`
    select shift_id, version from shift join roster using (roster_id) order by during desc limit 1`
  const who = { accountId: park.accountId } as RosterMaker
  await cancelShift(context, who, { shiftId, rosterId, version })
  expect(await sql`select from message where kind = 'shift_withdrawn'`).toHaveLength(1)
})

it('hours are counted for the organisation of whoever was there', async () => {
  const [first] = held
  await sql`
    update assignment set state = 'accepted', checked_in_at = '2026-11-30 08:30+08'
    where assignment_id = ${first?.assignmentId ?? 0}`
  setClock('2026-11-30T12:00')
  await settleWhoCame(context)
  const counted = await sql`
    select minutes, exists (
        select from affiliation
        where affiliation.person_id = volunteer_minutes.person_id
          and affiliation.organisation_id = volunteer_minutes.organisation_id) as theirs
    from volunteer_minutes where source = ${`assignment/${first?.assignmentId}`}`
  expect(counted).toEqual([{ minutes: 180, theirs: true }])
})
