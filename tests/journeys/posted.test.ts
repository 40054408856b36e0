import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { layDraft } from '../rosters/lay-draft.ts'
import { dutyOf } from '../setup/laid-rosters.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { cookiesAt, openBrowser, openPage } from './open-page.ts'

const site = await openSite()
const browser = await openBrowser()
const coordinator = await signedIn(site, 'coordinator of hexie')

const printed = async (page: Page) => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  return {
    pages: pdf.match(/\/Type \/Page\b/g)?.length ?? 0,
    size: [Math.round(Number(width)), Math.round(Number(height))],
  }
}

it('a week of a roster fits one sheet of A4, landscape', async () => {
  const people = ['秦芒种', '魏小暑', null]
  const days = [
    '2026-11-30',
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
    '2026-12-06',
  ]
  const hours = [
    { from: '08:30', until: '11:30' },
    { from: '13:30', until: '16:30' },
    { from: '18:30', until: '20:30' },
  ]
  const { rosterId } = await layDraft(
    site.sql,
    days.flatMap(day => hours.map(span => ({ day, ...span, people }))),
  )
  const page = await openPage(browser)
  await page.context().addCookies(cookiesAt(site.origin, coordinator.cookies))

  await page.goto(`${site.origin}/o/hexie/rosters/${rosterId}/print?week=2026-11-30`)
  expect(await printed(page)).toEqual({ pages: 1, size: [842, 595] })
})

it('a record with as many lines as it ever has fits one sheet of A4', async () => {
  const { context, sql } = site
  const { dutyId, record } = await dutyOf(context, 'hexie', '林立春')
  await sql`
    insert into volunteer_minutes (person_id, organisation_id, on_day, minutes, duty_id, source, entered_at)
    select person_id, organisation_id, day::date, 120, duty_id, 'more/' || day, '2026-11-24T00:00Z'
    from duty, person, generate_series('2026-11-01'::date, '2026-11-29', '1 day') day
    where duty_id = ${dutyId} and person.name = '林立春' and day <> '2026-11-23'
    limit 23`
  const page = await openPage(browser)
  await page.context().addCookies(cookiesAt(site.origin, coordinator.cookies))

  await page.goto(`${site.origin}/o/hexie/records/${record}`)

  expect(await page.locator('.posted-record tbody tr').count()).toBe(24)
  expect(await printed(page)).toEqual({ pages: 1, size: [595, 842] })
})
