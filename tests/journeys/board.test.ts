import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { barriersByDayAndNight, complaintsOf, overflowOn } from './inspection.ts'
import { type Device, openBrowser, openPage } from './open-page.ts'

const site = await openSite()
const browser = await openBrowser()
const coordinator = await signedIn(site, 'coordinator of hexie')
await bookFirst(site.context, 'joint-mediation')
await bookFirst(site.context, 'individual-counselling')

const openAt = async (path: string, device: Device = {}) => {
  const page = await openPage(browser, device)
  const value = coordinator.cookies.get('session') ?? ''
  await page.context().addCookies([{ name: 'session', value, url: site.origin }])
  const complaints = complaintsOf(page)
  await page.goto(site.origin + path)
  return { page, complaints }
}
const today = '/o/hexie/day/2026-11-25'

it.each([
  [today, 'zh-CN', 375],
  [today, 'en', 1280],
  ['/o/hexie/week/2026-11-25', 'en', 375],
  ['/o/hexie/month/2026-11', 'en', 320],
  [`${today}/card`, 'zh-CN', 320],
] as const)(
  '%s in %s at %i px: nothing bars, overflows or breaks the policy',
  async (path, locale, width) => {
    const { page, complaints } = await openAt(path, { locale, width })
    expect(await barriersByDayAndNight(page)).toEqual([])
    expect(await overflowOn(page)).toEqual([])
    expect(complaints).toEqual([])
  },
)

it.each([today, `${today}/card`])('%s prints on one sheet', async path => {
  const { page } = await openAt(path, { width: 1280, javaScriptEnabled: false })
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/MediaBox/g)).toHaveLength(1)
})

it('the board changes under the eyes of whoever looks at it, and the keyboard stays where it was', async () => {
  const { page } = await openAt(today, { width: 1280 })
  const text = textIn('zh-CN').board
  await page.locator('.day').focus()
  await page.getByRole('heading', { name: text.sessions(2) }).waitFor()

  await bookFirst(site.context, 'matchmaker')

  await page.getByRole('heading', { name: text.sessions(3) }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('day')
})
