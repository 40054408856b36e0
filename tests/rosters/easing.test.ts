import { expect, it } from 'vitest'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { layDuty, layRoster } from './duty-rows.ts'

const site = await openSite()
const { sql } = site
const text = textIn('zh-CN')
const hexie = await signedIn(site, 'coordinator of hexie')
const [{ placeId }] = await sql<[{ placeId: number }]>`select place_id from place where slug = 'park'`
const dutyId = await layDuty(sql, 'hexie', { placeId, patterns: [] })
const mornings = ['07', '08', '09', '10'].map(
  day => `[2026-12-${day}T08:30+08:00,2026-12-${day}T11:30+08:00)`,
)
// Four mornings, and of all mediators one is there, on every day of the week: three shifts a week are hers.
const [{ personId }] = await sql<[{ personId: number }]>`select person_id from person where name = '郑小满'`
await sql`
  insert into leave (person_id, during, kind)
  select person_id, '[2026-12-01,2027-02-01)', 'away' from person where person_id <> ${personId}`
await sql`delete from working_hours where person_id = ${personId}`
await sql`
  insert into working_hours (person_id, weekday, hours, valid)
  select ${personId}, weekday, '[08:00,12:00)', '[2026-01-01,)' from generate_series(1, 7) weekday`

/** Three mornings are hers, and the last is nobody's. */
const laid = async () => {
  const { rosterId, positions } = await layRoster(
    sql,
    dutyId,
    '[2026-12-07,2026-12-14)',
    mornings.map(during => [during, ['mediator']]),
  )
  await sql`
    insert into assignment (position_id, person_id, state, changed_at)
    select position_id, ${personId}, 'planned', '2026-11-25' from unnest(${positions.slice(0, 3)}::bigint[]) position_id`
  const at = `/o/hexie/rosters/${rosterId}`
  return { rosterId, at, position: `${at}/positions/${positions[3]}` }
}
const lackingIn = async (rosterId: number) =>
  (await positionsOf(sql, rosterId)).filter(({ assignmentId }) => assignmentId === null)

/** The page of a position once it is worked out. */
const lookedAt = async (address: string) => {
  const look = () => hexie.gets(`${address}?look=yes`)
  await expect.poll(async () => (await look()).headers.refresh, { timeout: 60_000 }).toBeUndefined()
  return look()
}

it('an empty position says who is stopped by what, what would fill it, and one button lets that go and makes the rest again', async () => {
  const { rosterId, at, position } = await laid()
  const asked = wordsOf((await hexie.gets(position)).html)
  expect(asked).toContain(text.why.stopped.week(['郑小满'], 3))
  expect(asked).toContain(text.why.look)

  const looked = await lookedAt(position)
  expect(wordsOf(looked.html)).toContain(text.why.reshuffle.none)
  const eased = text.why.easing.week({ name: '郑小满', day: '12月7日 周一', allows: 4 })
  expect(wordsOf(looked.html)).toContain(eased)
  const others = [`week/999999999/2026-12-07/4`, `hours/${personId}/2026-12-07/999999999`]
  for (const ease of others)
    expect((await hexie.sends(looked, `${position}/easing`, { ease: [ease] })).status).toBe(400)
  const gone = await hexie.sends(looked, `${position}/easing`)
  expect(gone.status).toBe(303)

  await expect.poll(async () => (await hexie.gets(at)).headers.refresh, { timeout: 60_000 }).toBeUndefined()
  const page = await hexie.gets(at)
  expect(await lackingIn(rosterId)).toEqual([])
  expect(wordsOf(page.html)).toContain(eased)
  const [entry] =
    await sql`select detail from audit_entry where verb = 'roster.ease' and about = ${`roster/${rosterId}`}`
  expect(entry?.detail).toEqual({ eased: `week/${personId}/2026-12-07/4` })

  const late = await hexie.sends(looked, `${position}/easing`)
  expect(late.status).toBe(409)
  const back = await hexie.sends(page, `${at}/easing/taking-back`)
  expect(back.status).toBe(303)
  await expect.poll(async () => (await lackingIn(rosterId)).length, { timeout: 60_000 }).toBe(1)
  expect(wordsOf((await hexie.gets(at)).html)).not.toContain(text.why.eased)
}, 120_000)

it('each who could hold a position is shown with what it would break, and what they would carry', async () => {
  const { position } = await laid()
  await sql`
    insert into wish (person_id, day, hours, kind)
    values (${personId}, '2026-12-10', '[08:00,12:00)', 'avoid')`
  const page = wordsOf((await hexie.gets(position)).html)
  expect(page).toContain(text.why.word.week(3))
  expect(page).toContain(text.rosters.costs.avoided)
  expect(page).toContain(text.rosters.carries({ now: '3', after: '4', target: '3' }))
})
