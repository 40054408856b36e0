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
    [3, '[13:30,16:30)', ['mediator', 'social_worker'], 2],
    [4, '[18:30,20:30)', ['mediator'], 1],
  ],
})
const duty = `/o/hexie/duties/${dutyId}`
const begins = async (from: string, asked: Record<string, string> = {}) => {
  const begun = await hexie.sends(await hexie.gets(duty), `${duty}/rosters`, { from, weeks: '1', ...asked })
  return Number(String(begun.headers.location).split('/')[4])
}
const heldIn = async (rosterId: number) =>
  (await positionsOf(sql, rosterId)).map(({ starts, person, fixed }) => ({
    day: starts.weekday,
    person,
    fixed,
  }))

it('as last time, everybody is where they were but those whom a rule stops, who are listed with it, and the engine makes the rest', async () => {
  expect((await hexie.gets(duty)).html).not.toContain('as_last')
  const last = await begins('2026-12-07')
  const { ended } = await solveRoster(context, { rosterId: last, by: hexie.accountId })
  await ended
  await sql`update roster set state = 'published' where roster_id = ${last}`
  await sql`
    update assignment set state = 'accepted' where position_id in (
      select position_id from shift_position join shift using (shift_id) where roster_id = ${last})`
  const before = await heldIn(last)
  const away = before[0]?.person ?? ''
  await sql`
    insert into leave (person_id, during, kind)
    select person_id, '[2026-12-16T00:00+08:00,2026-12-17T00:00+08:00)', 'away' from person where name = ${away}`

  const rosterId = await begins('2026-12-14', { as_last: 'yes' })

  const expected = before.map(({ person, day }) => (person === away && day === 3 ? null : person))
  const copied = await heldIn(rosterId)
  expect(copied.map(({ person }) => person).toSorted()).toEqual(expected.toSorted())
  expect(copied.every(({ person, fixed }) => person === null || fixed === true)).toBe(true)
  const address = `/o/hexie/rosters/${rosterId}`
  const page = await hexie.gets(`${address}/copy`)
  expect(wordsOf(page.html)).toContain(text.why.word.away(0))
  expect(wordsOf(page.html)).toContain(away)
  await hexie.sends(await hexie.gets(address), `${address}/solve`)
  const made = await heldIn(rosterId)
  for (const person of expected.filter(one => one !== null))
    expect(made.map(one => one.person)).toContain(person)
})

it('what was published meanwhile, or changed since its page, is not laid anew', async () => {
  const rosterId = await begins('2026-12-21')
  const address = `/o/hexie/rosters/${rosterId}/copy`
  const page = await hexie.gets(address)
  await sql`update roster set version = version + 1 where roster_id = ${rosterId}`

  const stale = await hexie.sends(page, address)

  expect(stale.status).toBe(409)
  expect(wordsOf(stale.html)).toContain(text.refused.it_has_changed_meanwhile)
  expect((await heldIn(rosterId)).every(({ person }) => person === null)).toBe(true)
  await hexie.sends(stale, address)
  expect((await heldIn(rosterId)).some(({ person }) => person !== null)).toBe(true)
})
