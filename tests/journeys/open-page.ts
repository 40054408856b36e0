import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, inject, onTestFinished } from 'vitest'
import type { Locale } from '../../views/text/text.ts'

const connectToBrowser = async (): Promise<Browser> => {
  const answer = await fetch(inject('browserDoor'))
  const said = await answer.text()
  if (!answer.ok) throw new Error(`No browser started. CHROMIUM may name another. ${said}`)
  return chromium.connect(said)
}

/** The browser of the run, as one test file uses it. */
export const openBrowser = async (): Promise<Browser> => {
  const browser = await connectToBrowser()
  afterAll(() => browser.close())
  return browser
}

/** What a browser of paper holds, as one with a screen takes it (`addCookies`). */
export const cookiesAt = (url: string, cookies: ReadonlyMap<string, string>) =>
  [...cookies].map(([name, value]) => ({ name, value, url }))

export interface Device
  extends Pick<BrowserContextOptions, 'javaScriptEnabled' | 'colorScheme' | 'deviceScaleFactor'> {
  readonly locale?: Locale
  /** Of the window, in pixels; a telephone's unless it is said. */
  readonly width?: number
}

/** A browser of a visitor's own. */
export const openContext = async (browser: Browser, { width = 375, ...device }: Device = {}) => {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width, height: 800 },
    hasTouch: true,
    reducedMotion: 'reduce',
    ...device,
  })
  context.setDefaultTimeout(10_000)
  return context
}

/** The same, forgotten when the test ends: at first on a blank page. */
export const openPage = async (browser: Browser, device: Device = {}): Promise<Page> => {
  const context = await openContext(browser, device)
  onTestFinished(() => context.close())
  return context.newPage()
}
