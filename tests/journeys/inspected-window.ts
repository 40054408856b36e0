import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Locale } from '../../views/text/text.ts'
import { complaintsOf } from './inspection.ts'
import { openContext } from './open-page.ts'

/** Where a window has been, and how each page was answered. */
const historyOf = (page: Page) => {
  const [addresses, statuses]: [string[], number[]] = [[], []]
  page.on('framenavigated', () => addresses.push(page.url()))
  page.on('response', answer => {
    if (answer.request().isNavigationRequest()) statuses.push(answer.status())
  })
  return { addresses, statuses }
}

type Cookies = Parameters<BrowserContext['addCookies']>[0]

/**
 * One window for many pages: to open one takes longer than looking at a page. What it gives makes it new for whoever comes next: with no cookies but theirs, as wide as a telephone, by day, and nothing said yet.
 */
export const openInspectedWindow = async (browser: Browser, locale: Locale) => {
  const context = await openContext(browser, { locale })
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  const { addresses, statuses } = historyOf(page)
  return async (cookies: Cookies = []) => {
    await context.clearCookies()
    await context.addCookies(cookies)
    await page.setViewportSize({ width: 375, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
    for (const said of [complaints, addresses, statuses]) said.length = 0
    return { page, complaints, addresses, statuses }
  }
}
