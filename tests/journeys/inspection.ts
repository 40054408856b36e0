import type axe from 'axe-core'
import type { RunOnly, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { inspectorAddress } from '../setup/inspector.ts'

const everyRule: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

/** Calls the inspector to a page, unless it is there. */
const callInspector = (page: Page) =>
  page.evaluate(
    address =>
      'axe' in window ||
      new Promise((resolve, reject) => {
        const script = document.createElement('script')
        Object.assign(script, { src: address, onload: resolve, onerror: reject })
        document.head.append(script)
      }).then(() => true),
    inspectorAddress,
  )

/** What axe-core finds wrong with a page as it stands: 'rule: element' for each place. */
export const barriersOn = async (page: Page, asked: Pick<RunOptions, 'runOnly' | 'rules'>) => {
  await callInspector(page)
  const { violations } = await page.evaluate(
    options =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        ...options,
        resultTypes: ['violations'],
      }),
    asked,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** The same from the top of the page, where its head covers nothing: in the light, and in the dark, where colours alone are others. */
export const barriersByDayAndNight = async (page: Page) => {
  await page.evaluate(() => scrollTo(0, 0))
  const day = await barriersOn(page, { runOnly: everyRule })
  await page.emulateMedia({ colorScheme: 'dark' })
  const night = await barriersOn(page, { runOnly: { type: 'rule', values: ['color-contrast'] } })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...day, ...night.map(found => `${found} (dark)`)]
}

/** The same of a page that was looked at in another language: other words have the same colours. */
export const barriersInOtherWords = async (page: Page) => {
  await page.evaluate(() => scrollTo(0, 0))
  return barriersOn(page, { runOnly: everyRule, rules: { 'color-contrast': { enabled: false } } })
}

/** Unfolds everything that is folded: what is hidden is not inspected, and what folds it looks as it did. */
export const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.setAttribute('open', '')
  })

/** How wide a page is in a window of 320 px when it can be moved sideways, and which boxes reach past the edge. */
export const overflowOn = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 800 })
  return page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement ?? document.body
    if (scrollWidth <= 320) return []
    const boxes = [...document.body.querySelectorAll('*')].filter(
      element => element.getBoundingClientRect().right > 320.5,
    )
    return [`${scrollWidth} px`, ...boxes.map(({ localName, className }) => `${localName}.${className}`)]
  })
}

/** What the browser says of the page's policy, and what a script of the page throws, from now on. */
export const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = []
  page.on('console', message => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  return complaints
}
