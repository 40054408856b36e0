import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { groupedReference } from '../../views/kit/reference.tsx'
import { textIn } from '../../views/text/text.ts'
import { serviceOf } from '../setup/booking.ts'
import { openLivePark } from '../setup/live.ts'
import { finger } from './hands.ts'
import { openBrowser, openPage } from './open-page.ts'
import { wayToBook } from './way-to-book.ts'

const park = await openLivePark()
const browser = await openBrowser()
const service = await serviceOf(park.context, 'individual-counselling')
const { booking } = textIn('zh-CN')

/** Every text that is drawn, in order: what the eye of whoever finds the sheet reads. */
const drawn = (page: Page) =>
  page.locator('body').evaluate(body => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    const seen: string[] = []
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode
      const visible = parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      if (visible && !parentElement?.closest('.unseen') && textContent?.trim()) seen.push(textContent.trim())
    }
    return seen.join('\n')
  })

const bookAndOpen = async () => {
  const page = await openPage(browser)
  const hand = finger(page)
  const way = wayToBook(page, hand, 'zh-CN')
  await page.goto(`${park.origin}/t/${service.address}`)
  await way.takeEarliest()
  await way.fillIn({ called: '小林', reach: 'none', passcode: '2604' })
  await way.goOn()
  await way.book()
  return { page, hand, reference: await way.reference() }
}

const telling = (text: string) =>
  [
    /\d\d?:\d\d/,
    /\d+月\d+日/,
    /周[一二三四五六日]/,
    /二楼/,
    new RegExp(service.nameZh),
    /小林/,
    /公益园/,
  ].filter(pattern => pattern.test(text))

it('on paper, what was booked is the reference and nothing that tells when, where or what', async () => {
  const { page, reference } = await bookAndOpen()
  expect(telling(await drawn(page)).length).toBeGreaterThan(2)

  await page.emulateMedia({ media: 'print' })
  const paper = await drawn(page)
  expect(paper).toContain(groupedReference(reference))
  expect(telling(paper)).toEqual([])
})

it('on paper, what the passcode opens is the reference as well', async () => {
  const { page, hand, reference } = await bookAndOpen()
  await hand.follow(page.getByRole('link', { name: booking.booked.change }))
  await hand.type(page.getByLabel(booking.manage.passcode, { exact: true }), '2604')
  await hand.follow(page.getByRole('button', { name: booking.manage.open }))

  for (const address of ['/appointment', '/appointment/kept']) {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(`${park.origin}${address}`)
    expect(telling(await drawn(page)).length).toBeGreaterThan(2)
    await page.emulateMedia({ media: 'print' })
    const paper = await drawn(page)
    expect(paper).toContain(groupedReference(reference))
    expect(telling(paper)).toEqual([])
  }
})
