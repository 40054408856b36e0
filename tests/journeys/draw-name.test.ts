import { expect, it } from 'vitest'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { textIn } from '../../views/text/text.ts'
import { layDuty, layRoster } from '../rosters/duty-rows.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { barriersByDayAndNight, complaintsOf } from './inspection.ts'
import { openBrowser, openPage } from './open-page.ts'

const site = await openSite()
const { sql, origin } = site
const browser = await openBrowser()
const coordinator = await signedIn(site, 'coordinator of hexie')
const { rosters: text, faults } = textIn('zh-CN')
const [{ placeId, personId }] = await sql<[{ placeId: number; personId: number }]>`
  select place_id, person_id from place, person where slug = 'park' and name = '郑小满'`
const dutyId = await layDuty(sql, 'hexie', { placeId, patterns: [] })
await sql`delete from working_hours where person_id = ${personId}`
await sql`
  insert into working_hours (person_id, weekday, hours, valid)
  select ${personId}, weekday, '[08:00,12:00)', '[2026-01-01,)' from generate_series(1, 2) weekday`

/** Her name on Monday, nobody on Tuesday nor on Wednesday, when she has no hours. */
const openBoard = async () => {
  const { rosterId, positions } = await layRoster(
    sql,
    dutyId,
    '[2026-12-07,2026-12-14)',
    ['07', '08', '09'].map(day => [`[2026-12-${day}T08:30+08:00,2026-12-${day}T11:30+08:00)`, ['mediator']]),
  )
  await sql`
    insert into assignment (position_id, person_id, state, changed_at)
    values (${positions[0] ?? 0}, ${personId}, 'planned', '2026-11-25')`
  const page = await openPage(browser, { width: 1280 })
  const cookies = [...coordinator.cookies].map(([name, value]) => ({ name, value, url: origin }))
  await page.context().addCookies(cookies)
  const complaints = complaintsOf(page)
  await page.goto(`${origin}/o/hexie/rosters/${rosterId}`)
  const held = async () => (await positionsOf(sql, rosterId)).map(({ person, fixed }) => [person, fixed])
  const chip = (at: number) => page.locator(`a.chip[href$="/${positions[at]}"]`)
  const draw = async (to: number) => {
    await chip(0).hover()
    await page.mouse.down()
    await chip(to).hover()
    await page.mouse.up()
    await page.getByRole('heading', { name: text.put }).waitFor()
  }
  const sends = () => page.getByRole('dialog').getByRole('button', { name: text.choose }).click()
  return { page, complaints, held, draw, sends }
}
const nobody = [null, null]

it('a name drawn onto another position and let go of is asked about, and moves there by hand', async () => {
  const { page, complaints, held, draw, sends } = await openBoard()
  await draw(1)
  expect(await barriersByDayAndNight(page)).toEqual([])
  await sends()
  await expect.poll(held).toEqual([nobody, ['郑小满', true], nobody])
  expect(complaints).toEqual([])
})

it('where a rule says no the form of the position says which, and moves them only even so', async () => {
  const { page, held, draw, sends } = await openBoard()
  await draw(2)
  await sends()
  await page.getByRole('alert').filter({ hasText: faults.even_so }).waitFor()
  expect(await held()).toEqual([['郑小满', false], nobody, nobody])
  await page.getByRole('checkbox', { name: text.evenSo }).check()
  await page.getByRole('main').getByRole('button', { name: text.choose }).click()
  await expect.poll(held).toEqual([nobody, nobody, ['郑小满', true]])
})
