import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { groupedReference } from '../../views/kit/reference.tsx'
import { hoursInWords } from '../../views/kit/when.tsx'
import { type Locale, textIn } from '../../views/text/text.ts'
import { firstOpen, serviceOf } from '../setup/booking.ts'
import { openLivePark } from '../setup/live.ts'
import { countPages, finger, type Hand, keyboard } from './hands.ts'
import { leaveRoomForOne } from './leave-room-for-one.ts'
import { openBrowser, openPage } from './open-page.ts'
import { type Told, wayToBook } from './way-to-book.ts'
import { wayToChange } from './way-to-change.ts'

const park = await openLivePark()
const { context } = park
const browser = await openBrowser()
const service = await serviceOf(context, 'joint-mediation')
const starts = await firstOpen(context, service)
await leaveRoomForOne(context, service, starts)
const week = `${park.origin}/t/${service.address}?from=${starts.toISODate()}`
const hour = starts.toFormat('HH:mm')

const withoutScript = (locale: Locale) => openPage(browser, { javaScriptEnabled: false, locale })
const hours = (locale: Locale) => hoursInWords(locale, starts, starts.plus({ minutes: service.minutes }))
const nameIn = (locale: Locale) => (locale === 'en' ? service.nameEn : service.nameZh)

const bookJointSession = async (page: Page, hand: Hand, { locale, told }: { locale: Locale; told: Told }) => {
  const way = wayToBook(page, hand, locale)
  await page.goto(park.origin)
  await way.openDoor(1)
  await way.chooseService(nameIn(locale))
  await way.takeEarliest()
  await way.answerEase()
  await way.fillIn(told)
  await way.goOn()
  await way.book()
  expect(await way.heading.textContent()).toBe(textIn(locale).booking.booked.heading)
  return way.reference()
}

/** Whether the hour stands on the page of the week, and leads to its form. */
const isOffered = async (page: Page) => {
  await page.goto(week)
  return (await page.getByRole('main').getByRole('link', { name: hour, exact: true }).count()) > 0
}

/** The newest message to a visitor: it says a reference, which none to those who work here does. */
const openBox = async (page: Page) => {
  await sendMessages(context, openTransports(context.config))
  await page.goto(`${park.origin}/demo`)
  return page
    .getByRole('article')
    .filter({ hasText: /\d{4} \d{4}/ })
    .first()
}

const theirs = { called: '小林', reach: { email: 'xiao.lin@example.org' }, passcode: '2604' }
const hers = { called: 'Ann 🌙', reach: { sms: '13800000003' }, passcode: '7193' }

it.each(['zh-CN', 'en'] as const)(
  'with a finger and no script, in %s: a couple books within seven pages and eighteen taps, and cancels by its link',
  async locale => {
    const page = await withoutScript(locale)
    const { counted, ...hand } = finger(page)
    const shown = countPages(page)

    await bookJointSession(page, hand, { locale, told: theirs })
    // What R15 asks is a page of its own before any detail: two answers, whether they are kept, and on.
    expect(shown.pages).toBeLessThanOrEqual(7)
    expect(counted.taps).toBeLessThanOrEqual(18)
    expect(await isOffered(page)).toBe(false)

    const box = await openBox(await withoutScript(locale))
    expect(await box.textContent()).toContain(hours(locale))
    const link = await box.getByRole('link').getAttribute('href')

    const other = await withoutScript(locale)
    const way = wayToChange(other, finger(other), locale)
    await other.goto(link ?? '')
    await way.openByLink(theirs.passcode)
    const opened = await other.getByRole('main').textContent()
    expect(opened).toContain(nameIn(locale))
    expect(opened).toContain(hours(locale))
    await way.cancel()
    expect(await wayToBook(other, hand, locale).heading.textContent()).toBe(
      textIn(locale).booking.cancelled.heading,
    )
    expect(await isOffered(other)).toBe(true)
  },
)

it.each(['zh-CN', 'en'] as const)(
  'with Tab, Enter and Space alone, in %s: a couple books, and cancels by reference and passcode',
  async locale => {
    const page = await withoutScript(locale)
    const reference = await bookJointSession(page, keyboard(page), { locale, told: hers })
    expect(await isOffered(page)).toBe(false)
    expect(await (await openBox(await withoutScript(locale))).textContent()).toContain(
      groupedReference(reference),
    )

    const other = await withoutScript(locale)
    const way = wayToChange(other, keyboard(other), locale)
    await other.goto(`${park.origin}/find`)
    await way.find(reference, hers.passcode)
    expect(await other.getByRole('main').textContent()).toContain(hers.called)
    await way.cancel()
    expect(await isOffered(other)).toBe(true)
  },
)
