import type { Locator, Page } from 'playwright-core'

/** What somebody uses a page with. */
export interface Hand {
  press(what: Locator): Promise<void>
  /** Presses what leads to another page, and waits for it. */
  follow(what: Locator): Promise<void>
  type(field: Locator, text: string): Promise<void>
}

const following =
  (page: Page, press: Hand['press']): Hand['follow'] =>
  async what => {
    await Promise.all([page.waitForEvent('domcontentloaded'), press(what)])
  }

/** A finger, whose every touch counts: also those that only reach a field to type in. */
export const finger = (page: Page) => {
  const counted = { taps: 0 }
  const tap = async (what: Locator, position?: { x: number; y: number }) => {
    counted.taps += 1
    await what.tap(position && { position })
  }
  const type = async (field: Locator, text: string) => {
    const { width = 0, height = 0 } = (await field.boundingBox()) ?? {}
    // Two fields that scroll to one height are touched left and right: faster than a hand, it would be a double tap on one spot.
    await tap(field, { x: (width * (counted.taps % 2 === 0 ? 1 : 3)) / 4, y: height / 2 })
    await page.keyboard.type(text)
  }
  return { press: (what: Locator) => tap(what), follow: following(page, tap), type, counted }
}

const MOST_TABS = 80

/** A keyboard without a mouse: Tab, Enter on what leads on, Space on what is chosen; nothing is touched. */
export const keyboard = (page: Page): Hand => {
  const tabTo = async (what: Locator) => {
    const isThere = () => what.evaluate(element => element === document.activeElement)
    for (let tabs = 0; !(await isThere()); tabs++) {
      if (tabs === MOST_TABS) throw new Error(`Tab does not reach ${what}`)
      await page.keyboard.press('Tab')
    }
  }
  const press = async (what: Locator) => {
    await tabTo(what)
    const chosen = await what.evaluate(element => element.matches('input[type=radio], input[type=checkbox]'))
    await page.keyboard.press(chosen ? 'Space' : 'Enter')
  }
  const type = async (field: Locator, text: string) => {
    await tabTo(field)
    await page.keyboard.type(text)
  }
  return { press, follow: following(page, press), type }
}

/** Counts the pages that a window shows from here on; being led on is no page. */
export const countPages = (page: Page) => {
  const counted = { pages: 0 }
  page.on('response', response => {
    const shown = response.request().isNavigationRequest() && response.frame() === page.mainFrame()
    if (shown && (response.status() < 300 || response.status() >= 400)) counted.pages += 1
  })
  return counted
}
