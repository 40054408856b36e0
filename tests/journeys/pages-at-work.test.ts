import { expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../server/app.tsx'
import type { Gate } from '../../server/http/who-works.ts'
import { layObjects, ownAddress } from '../setup/objects.ts'
import { often } from '../setup/proof.ts'
import { routesOf } from '../setup/routes-of.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { barriersByDayAndNight, complaintsOf, lendInspector, overflowOn, unfold } from './inspection.ts'
import { openBrowser, openContext } from './open-page.ts'

const site = await openSite()
const { context, origin } = site
const browsers = {
  'signed in': await signedIn(site, 'worker 周雨水'),
  worker: await signedIn(site, 'worker 林立春'),
  receptionist: await signedIn(site, 'receptionist'),
  coordinator: await signedIn(site, 'coordinator of hexie'),
  administrator: await signedIn(site, 'administrator'),
} as const satisfies Record<Gate, unknown>
const { receptionist, coordinator } = browsers
const { standingOf } = await layObjects(context, {
  receptionist: receptionist.accountId,
  coordinator: coordinator.accountId,
})

/** Neither a page: what the board listens to, and a table that is taken away. */
const pageless = /\/events$|\.csv$/
const every = routesOf(createApp(context)).flatMap(({ method, pattern, gate }) =>
  method !== 'GET' || gate === undefined || pageless.test(pattern) ? [] : [{ pattern, gate }],
)
/** A browser takes minutes for all of them: before each commit it looks at one of so many. */
const ONE_OF = often({ proved: 1, tested: 6 })
const pages = every.filter((_, nth) => nth % ONE_OF === 0)

const browser = await openBrowser()
const windows = {
  'zh-CN': await openContext(browser, { locale: 'zh-CN' }),
  en: await openContext(browser, { locale: 'en' }),
}
for (const window of Object.values(windows)) await lendInspector(window)

/** A page of the router as whoever may see it has it before them, in a window of their language. */
const openAs = async (gate: Gate, pattern: string, locale: 'zh-CN' | 'en') => {
  const window = windows[locale]
  await window.clearCookies()
  await window.addCookies([...browsers[gate].cookies].map(([name, value]) => ({ name, value, url: origin })))
  const page = await window.newPage()
  onTestFinished(() => page.close())
  const complaints = complaintsOf(page)
  const answer = await page.goto(origin + ownAddress(pattern, standingOf))
  expect(answer?.status()).toBe(200)
  return { page, complaints }
}

it.each(pages)(
  '$pattern bars nobody by day or night, and fits 320 px in both languages',
  async ({ pattern, gate }) => {
    const { page, complaints } = await openAs(gate, pattern, 'en')
    await unfold(page)
    expect(await barriersByDayAndNight(page)).toEqual([])
    expect(await overflowOn(page)).toEqual([])
    expect(complaints).toEqual([])

    const inChinese = await openAs(gate, pattern, 'zh-CN')
    expect(await overflowOn(inChinese.page)).toEqual([])
    expect(inChinese.complaints).toEqual([])
  },
)
