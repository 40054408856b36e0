import { join } from 'node:path'
import { it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { root } from '../../server/root.ts'
import { openLivePark } from '../setup/live.ts'
import { finger } from './hands.ts'
import { type Device, openBrowser, openPage } from './open-page.ts'
import { at, atService, type Go, guestOf, openCheck, openDetails } from './stop.ts'
import { wayToBook } from './way-to-book.ts'

const park = await openLivePark()
const browser = await openBrowser()
const told = { called: '小林', reach: { email: 'xiaolin@example.org' }, passcode: '2604' } as const

const fillInDetails: Go = async guest => {
  await openDetails(guest, 'joint-mediation')
  await wayToBook(guest.page, finger(guest.page), guest.locale).fillIn(told)
}

const book: Go = async guest => {
  const { way } = await openCheck(guest, 'joint-mediation', told)
  await way.book()
}

const readBox: Go = async guest => {
  const { context } = park
  const { way } = await openCheck(guest, 'individual-counselling')
  await way.book()
  await sendMessages(context, openTransports(context.config))
  await at('/demo')(guest)
}

/** Name, what it is looked at with, what is shown, and whether the whole page or what a window shows of it; without its foot. */
const pictures: [string, Device, Go, ('page' | 'window')?][] = [
  ['home', {}, at('/')],
  ['week', {}, atService('joint-mediation')],
  ['details', {}, fillInDetails],
  ['booked', {}, book],
  ['box', {}, readBox, 'window'],
  ['check-in-english', { locale: 'en' }, guest => openCheck(guest, 'individual-counselling', told)],
  ['times-in-the-dark', { colorScheme: 'dark' }, atService('lawyer')],
]

it.each(pictures)('%s', async (name, device, go, shown = 'page') => {
  const page = await openPage(browser, { javaScriptEnabled: false, deviceScaleFactor: 1.5, ...device })
  await go(guestOf(page, park, device.locale ?? 'zh-CN'))
  await page.mouse.click(1, 1)
  await page.evaluate(() => scrollTo(0, 0))
  const main = await page.locator('main').boundingBox()
  const height = shown === 'window' || !main ? 800 : main.y + main.height
  await page.screenshot({
    path: join(root, 'docs', 'pictures', `${name}.png`),
    fullPage: true,
    clip: { x: 0, y: 0, width: 375, height },
  })
})
