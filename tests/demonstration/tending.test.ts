import { expect, it } from 'vitest'
import { tendDemonstration } from '../../server/demonstration/tend-demonstration.ts'
import type { Pool } from '../../sql/connect.ts'
import { everyRow } from '../setup/every-row.ts'
import { openPark } from '../setup/park.ts'

const wednesday = '2026-11-25T09:00'
const daily = await openPark(wednesday)
const rested = await openPark(wednesday)
const raced = await openPark(wednesday)
const visited = await openPark(wednesday)

/** How many appointments lie between today and a number of days after. */
const booked = async (sql: Pool, today: string, days: number) => {
  const [row] = await sql<[{ number: number }]>`
    select count(*)::int as number from appointment
    where day_here(lower(during)) >= ${today}::date and day_here(lower(during)) < ${today}::date + ${days}::int`
  return row.number
}

it('a second start of a day changes nothing, at whatever hour', async () => {
  const { sql, context, setClock } = daily
  await tendDemonstration(context)
  const before = await everyRow(sql)
  expect(before.appointment?.length).toBeGreaterThan(40)

  setClock('2026-11-25T21:59')
  await tendDemonstration(context)

  expect(await everyRow(sql)).toEqual(before)
})

it('the next day adds what that day brings, and leaves what was booked', async () => {
  const { sql, context, setClock } = daily
  setClock(wednesday)
  await tendDemonstration(context)
  const before = await everyRow(sql)

  setClock('2026-11-26T09:00')
  await tendDemonstration(context)

  const after = await everyRow(sql)
  expect(after.appointment).toEqual(expect.arrayContaining(before.appointment ?? []))
  const more = (after.appointment?.length ?? 0) - (before.appointment?.length ?? 0)
  expect(more).toBeGreaterThan(0)
  expect(more).toBeLessThan(20)
})

it('after weeks of rest both coming weeks are as full as at the first start', async () => {
  const { sql, context, setClock } = rested
  await tendDemonstration(context)
  const [firstWeek, twoWeeks] = [await booked(sql, '2026-11-25', 7), await booked(sql, '2026-11-25', 14)]

  setClock('2027-01-20T09:00')
  expect(await booked(sql, '2027-01-20', 14)).toBe(0)
  await tendDemonstration(context)

  expect(Math.abs((await booked(sql, '2027-01-20', 7)) - firstWeek)).toBeLessThanOrEqual(4)
  expect(Math.abs((await booked(sql, '2027-01-20', 14)) - twoWeeks)).toBeLessThanOrEqual(6)
})

it('after years of rest nobody works with a certificate that has run out', async () => {
  const { sql, context, setClock } = rested
  setClock('2035-03-14T09:00')
  await tendDemonstration(context)

  const lapsed = await sql`
    select person_id, qualification from held_qualification
    group by person_id, qualification having max(upper(valid)) <= '2035-03-14'`
  expect(lapsed).toHaveLength(0)
  expect(await booked(sql, '2035-03-14', 14)).toBeGreaterThan(40)
  const years = await sql<{ year: number }[]>`select year from calendar_year where confirmed_at is not null`
  expect(years.map(({ year }) => year)).toEqual(expect.arrayContaining([2026, 2027, 2028, 2035, 2036]))
})

it('several that start at once do everything once', async () => {
  const { sql, context, setClock } = raced
  await Promise.all([1, 2, 3].map(() => tendDemonstration(context)))
  setClock('2031-05-21T09:00')
  await Promise.all([1, 2, 3].map(() => tendDemonstration(context)))

  const twice = await sql`
    select 'booked' from appointment group by service_id, during having count(*) > 1
    union all
    select 'on leave' from leave group by person_id, during having count(*) > 1
    union all
    select 'rostered' from roster group by duty_id, period having count(*) > 1`
  expect(twice).toHaveLength(0)
  expect(await booked(sql, '2031-05-21', 14)).toBeGreaterThan(40)
})

it('somebody stands at the front desk for two weeks, most have said so, and the next two are drafted', async () => {
  const { sql } = daily
  const rosters = await sql<
    { state: string; from: string; positions: number; accepted: number; asked: number }[]
  >`
    select roster.state, lower(period) as "from", count(*)::int as positions,
      count(*) filter (where assignment.state = 'accepted')::int as accepted,
      count(*) filter (where assignment.state = 'offered')::int as asked
    from roster join duty using (duty_id) join shift using (roster_id) join shift_position using (shift_id)
      left join assignment using (position_id)
    where purpose = 'post' group by roster_id order by "from"`
  expect(rosters.map(({ state, from }) => [from, state])).toEqual([
    ['2026-11-25', 'published'],
    ['2026-12-07', 'draft'],
  ])
  const [published] = rosters
  expect(published?.accepted).toBeGreaterThan(published?.asked ?? 0)
  expect(published?.asked).toBeGreaterThan(0)
  expect(published?.positions).toBeGreaterThan((published?.accepted ?? 0) + (published?.asked ?? 0))
})

it('the draft is published before what is published ends, and another is begun', async () => {
  const { sql, context, setClock } = daily
  setClock('2026-12-05T09:00')
  await tendDemonstration(context)
  const rosters = await sql<{ state: string; from: string }[]>`
    select state, lower(period) as "from" from roster join duty using (duty_id) where purpose = 'post' order by "from"`
  expect(rosters.map(({ state, from }) => [from, state])).toEqual([
    ['2026-11-25', 'published'],
    ['2026-12-07', 'published'],
    ['2026-12-21', 'draft'],
  ])
})

it('somebody of the demonstration is nobody: called 演示, reached by none or at example.org', async () => {
  const parties = await daily.sql<{ called: string; reachBy: string; tied: boolean }[]>`
    select called, reach_by, contact_hash is not null as tied from party where ordinal = 1`
  expect(parties.filter(({ called }) => !called.startsWith('演示·'))).toEqual([])
  expect([...new Set(parties.map(({ reachBy }) => reachBy))].sort()).toEqual(['email', 'none'])
  const letters = parties.filter(({ reachBy }) => reachBy === 'email').length
  expect(letters).toBeGreaterThan(2)
  expect(letters).toBeLessThan(parties.length / 4)
})

it('what a visitor has cancelled is not booked again', async () => {
  const { sql, context, setClock } = visited
  await tendDemonstration(context)
  await sql`update appointment set state = 'cancelled'`
  await sql`delete from reservation`

  setClock('2026-11-26T09:00')
  await tendDemonstration(context)

  expect(await booked(sql, '2026-11-26', 6)).toBeGreaterThan(0)
  const back = await sql`
    select from appointment
    where state = 'booked' and booked_at > '2026-11-25T12:00+08' and lower(during) < '2026-12-02T00:00+08'`
  expect(back).toHaveLength(0)
})
