import { expect, it } from 'vitest'
import { solveRoster } from '../../server/rosters/solve-roster.ts'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { layDuty } from './duty-rows.ts'

const site = await openSite()
const { sql, context } = site
const text = textIn('zh-CN')
const hexie = await signedIn(site, 'coordinator of hexie')
const [{ placeId }] = await sql<[{ placeId: number }]>`select place_id from place where slug = 'park'`
const dutyId = await layDuty(sql, 'hexie', {
  placeId,
  patterns: [
    [1, '[08:30,11:30)', ['mediator'], 1],
    [1, '[08:30,11:30)', ['social_worker'], 1],
    [3, '[13:30,16:30)', ['mediator', 'social_worker'], 2],
    [4, '[18:30,20:30)', ['mediator'], 1],
  ],
})
const duty = `/o/hexie/duties/${dutyId}`

const begin = async (from: string, weeks = '1') => {
  const begun = await hexie.sends(await hexie.gets(duty), `${duty}/rosters`, { from, weeks })
  return { begun, rosterId: Number(String(begun.headers.location).split('/').at(-1)) }
}
const shiftsOf = (rosterId: number) => sql<{ day: string; weight: number; positions: number }[]>`
  select day_here(lower(during))::text as day, weight::float8 as weight, count(*)::int as positions
  from shift join shift_position using (shift_id) where roster_id = ${rosterId} group by shift_id order by during`

it('a draft has the shifts of its week, weighed, with whoever stands there', async () => {
  await sql`
    insert into standing_assignment (duty_pattern_id, person_id, valid)
    select duty_pattern_id, person_id, '[2026-01-01,2027-01-01)'
    from duty_pattern, person where duty_id = ${dutyId} and weekday = 4 and name = '郑小满'`
  const { begun, rosterId } = await begin('2026-12-07')
  expect(begun.status).toBe(303)
  expect(await shiftsOf(rosterId)).toEqual([
    { day: '2026-12-07', weight: 1, positions: 2 },
    { day: '2026-12-09', weight: 1, positions: 2 },
    { day: '2026-12-10', weight: 1.5, positions: 1 },
  ])
  const held = (await positionsOf(sql, rosterId)).filter(({ assignmentId }) => assignmentId !== null)
  expect(held.map(({ person, state }) => [person, state])).toEqual([['郑小满', 'standing']])
})

it('there is no shift on a holiday, nor while its place is closed, and the eve of a holiday weighs most', async () => {
  await sql`
    insert into calendar_day (day, kind, name_zh) values ('2026-12-16', 'holiday', '试'), ('2026-12-18', 'holiday', '试')`
  await sql`
    insert into closure (place_id, during, said_zh, said_en)
    values (${placeId}, '[2026-12-14T00:00+08:00,2026-12-15T00:00+08:00)', '停电', 'No power')`
  const { rosterId } = await begin('2026-12-14')
  expect(await shiftsOf(rosterId)).toEqual([{ day: '2026-12-17', weight: 2, positions: 1 }])
})

it('a period without any shift is refused beside what was typed', async () => {
  await sql`delete from calendar_year where year = 2027`
  const { begun } = await begin('2027-03-01')
  expect(begun.status).toBe(422)
  expect(wordsOf(begun.html)).toContain(text.refused.no_shifts_in_the_period)
  expect(begun.html).toContain('value="2027-03-01"')
})

it('it is made on its page: nobody without the certificate, and what stands stays', async () => {
  const { rosterId } = await begin('2026-12-21', '2')
  const at = `/o/hexie/rosters/${rosterId}`
  const made = await hexie.sends(await hexie.gets(at), `${at}/solve`)
  expect(made.status).toBe(303)
  await expect.poll(async () => (await hexie.gets(at)).headers.refresh, { timeout: 20_000 }).toBeUndefined()
  const positions = await positionsOf(sql, rosterId)
  const page = wordsOf((await hexie.gets(at)).html)
  expect(page).toContain(text.rosters.proved)
  expect(positions.filter(({ state }) => state === 'planned').length).toBeGreaterThan(4)
  const unfit = await sql`
    select 1 from shift join shift_position using (shift_id) join assignment using (position_id)
    where roster_id = ${rosterId} and assignment.state = 'planned' and not exists (
      select from held_qualification
      where held_qualification.person_id = assignment.person_id
        and qualification = any(qualifications) and valid @> day_here(lower(during)))`
  expect(unfit).toHaveLength(0)
  expect(positions.filter(({ state, person }) => state === 'standing' && person === '郑小满')).toHaveLength(2)
})

it('of two who make one roster at once, one makes it', async () => {
  const { rosterId } = await begin('2026-12-28', '8')
  const asked = { rosterId, by: hexie.accountId }
  const both = await Promise.allSettled([solveRoster(context, asked), solveRoster(context, asked)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  for (const one of both) if (one.status === 'fulfilled') await one.value.ended
}, 90_000)

it('rosters that are asked for at once are worked out one after the other', async () => {
  const { rosterId: one } = await begin('2026-12-07', '2')
  const { rosterId: other } = await begin('2026-12-07', '2')
  const threads = () => process.getActiveResourcesInfo().filter(kind => kind === 'MessagePort').length
  const before = threads()
  const seen = new Set<number>()
  const watching = setInterval(() => seen.add(threads() - before), 5)
  const making = await Promise.all(
    [one, other].map(rosterId => solveRoster(context, { rosterId, by: hexie.accountId })),
  )
  await Promise.all(making.map(({ ended }) => ended))
  clearInterval(watching)
  expect(seen.has(1)).toBe(true)
  expect([...seen].filter(number => number > 1)).toEqual([])
  for (const rosterId of [one, other])
    expect((await positionsOf(sql, rosterId)).some(({ state }) => state === 'planned')).toBe(true)
}, 30_000)

it('a draft is thrown away; what is published is not', async () => {
  const { rosterId } = await begin('2027-01-04')
  expect(Number.isNaN(rosterId)).toBe(true)
  const { rosterId: other } = await begin('2026-12-07')
  const at = `/o/hexie/rosters/${other}`
  const page = await hexie.gets(at)
  expect((await hexie.sends(page, `${at}/deletion`)).status).toBe(303)
  expect((await hexie.gets(at)).status).toBe(404)
})

it('a cell is changed by hand and stays: whom a rule stops only even so, and whom none lets go not at all', async () => {
  const { rosterId } = await begin('2026-12-07')
  const [position] = (await positionsOf(sql, rosterId)).filter(({ qualifications }) =>
    qualifications.includes('mediator'),
  )
  const at = `/o/hexie/rosters/${rosterId}/positions/${position?.positionId}`
  const page = await hexie.gets(at)
  const idOf = async (name: string) => {
    const [row] = await sql<[{ personId: number }]>`select person_id from person where name = ${name}`
    return String(row.personId)
  }
  // On Mondays 严夏至 is at home, and 林立春 is no mediator.
  const refused = await hexie.sends(page, at, { person: await idOf('严夏至') })
  expect(refused.status).toBe(422)
  expect(wordsOf(refused.html)).toContain(text.faults.even_so)
  expect(page.html).not.toContain(`value="${await idOf('林立春')}"`)
  const put = await hexie.sends(page, at, { person: await idOf('严夏至'), even_so: ['yes'] })
  expect(put.status).toBe(303)
  const late = await hexie.sends(page, at, { person: await idOf('郑小满') })
  expect(late.status).toBe(409)
  await (await solveRoster(context, { rosterId, by: hexie.accountId })).ended
  const now = (await positionsOf(sql, rosterId)).find(({ positionId }) => positionId === position?.positionId)
  expect(now).toMatchObject({ person: '严夏至', fixed: true })
})

it('a position that stands empty says of each who could hold it what stops them', async () => {
  const empty = await layDuty(sql, 'hexie', { placeId, patterns: [[7, '[06:00,07:00)', ['mediator'], 1]] })
  const at = `/o/hexie/duties/${empty}`
  const begun = await hexie.sends(await hexie.gets(at), `${at}/rosters`, { from: '2026-12-07', weeks: '1' })
  const words = wordsOf((await hexie.follows(begun)).html)
  expect(words).toContain(text.why.heading)
  const mediators = await sql<{ name: string }[]>`
    select distinct person_id, name
    from person join held_qualification using (person_id) join affiliation using (person_id) join organisation using (organisation_id)
    where qualification = 'mediator' and slug = 'hexie' order by person_id`
  expect(words).toContain(
    text.why.stopped.hours(
      mediators.map(({ name }) => name),
      0,
    ),
  )
  expect(words).not.toContain('林立春')
})
