import { expect, it } from 'vitest'
import { layDraft } from '../rosters/lay-draft.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { cookiesAt, openBrowser, openPage } from './open-page.ts'

const site = await openSite()
const browser = await openBrowser()
const coordinator = await signedIn(site, 'coordinator of hexie')

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
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')

  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595])
})
