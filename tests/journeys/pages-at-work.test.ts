import { expect, it } from 'vitest'
import { everybodyAtWork } from '../setup/everybody-at-work.ts'
import { openSite } from '../setup/site.ts'
import { ownAddress } from '../setup/standing.ts'
import { openInspectedWindow } from './inspected-window.ts'
import { barriersByDayAndNight, overflowOn, unfold } from './inspection.ts'
import { cookiesAt, openBrowser } from './open-page.ts'

const site = await openSite()
const { browsers, standingOf, gated, further } = await everybodyAtWork(site)
/** A table that is taken away is no page. */
const isPage = ({ method, pattern }: (typeof gated)[number]) => method === 'GET' && !pattern.endsWith('.csv')
const pages = [
  ...gated.filter(isPage).map(({ gate, pattern }) => ({ gate, address: ownAddress(pattern, standingOf) })),
  ...further.map(address => ({ gate: 'coordinator' as const, address })),
  // The park's own, by the pages of an organisation's.
  ...['/o/park/rosters', '/o/park/firms'].map(address => ({ gate: 'administrator' as const, address })),
]

const browser = await openBrowser()
const windows = {
  'zh-CN': await openInspectedWindow(browser, 'zh-CN'),
  en: await openInspectedWindow(browser, 'en'),
}

/** A page as whoever may see it has it before them, in a window of that language. */
const openAs = async (locale: 'zh-CN' | 'en', { gate, address }: (typeof pages)[number]) => {
  const cookies = cookiesAt(site.origin, browsers[gate].cookies)
  const opened = await windows[locale](cookies)
  const answer = await opened.page.goto(site.origin + address)
  expect(answer?.status()).toBe(200)
  return opened
}

it.each(pages)('$address bars nobody by day or night, and fits 320 px in both languages', async asked => {
  const { page, complaints } = await openAs('en', asked)
  await unfold(page)
  expect(await barriersByDayAndNight(page)).toEqual([])
  expect(await overflowOn(page)).toEqual([])
  expect(complaints).toEqual([])

  const inChinese = await openAs('zh-CN', asked)
  expect(await overflowOn(inChinese.page)).toEqual([])
  expect(inChinese.complaints).toEqual([])
})
