import type { Page } from 'playwright-core'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { startField } from '../../views/booking/steps.ts'
import type { Locale } from '../../views/text/text.ts'
import { firstOpen, serviceOf } from '../setup/booking.ts'
import type { LivePark } from '../setup/live.ts'
import { finger, type Hand } from './hands.ts'
import { type Told, wayToBook } from './way-to-book.ts'

/** Somebody on the way to a page. */
export interface Guest {
  readonly page: Page
  readonly hand: Hand
  readonly park: LivePark
  readonly locale: Locale
}

/** A page of the product as it looks in one situation: with which status it is answered, what it is, how somebody gets there. */
export type Stop = readonly [status: number, name: string, go: Go]
export type Go = (guest: Guest) => Promise<unknown>

/** At an address that is known. */
export const at =
  (path: string): Go =>
  ({ page, park }) =>
    page.goto(`${park.origin}${path}`)

/** At an address below that of a service: `rest` is what comes after it. */
export const atService =
  (code: string, rest = ''): Go =>
  async ({ page, park }) => {
    const { address } = await serviceOf(park.context, code)
    await page.goto(`${park.origin}/t/${address}${rest}`)
  }

/** Behind a service's first open start: what is asked first in a session of two, else the details page. */
export const openStart = async ({ page, park }: Guest, code: string) => {
  const service = await serviceOf(park.context, code)
  const starts = await firstOpen(park.context, service)
  await page.goto(addressOfForm(park, service, startField(starts)))
  return { service, starts }
}

/** On the details page of a service's first open start, with nothing typed. */
export const openDetails = async (guest: Guest, code: string) => {
  const opened = await openStart(guest, code)
  const { page, hand, locale } = guest
  if (opened.service.partiesMost === 1) return opened
  if (opened.service.partiesLeast === 1) await hand.press(page.locator('[name=coming][value=both]'))
  await wayToBook(page, hand, locale).answerEase()
  return opened
}

export const addressOfForm = ({ origin }: LivePark, { address }: ServiceShown, start: string) =>
  `${origin}/t/${address}/booking?start=${start}`

export const told: Told = { called: '小林', reach: { sms: '13800000003' }, passcode: '2604' }

/** Answers as long as they may be, with nowhere to break a line. */
export const toldAtLength: Told = {
  called: 'W'.repeat(50),
  reach: { email: `${'w'.repeat(60)}@${'w'.repeat(60)}.example.org` },
  passcode: '2604',
}

/** On the page before the button. */
export const openCheck = async (guest: Guest, code: string, answers = told) => {
  const { page, hand, locale } = guest
  const opened = await openDetails(guest, code)
  const way = wayToBook(page, hand, locale)
  await way.fillIn(answers)
  await way.goOn()
  return { ...opened, way }
}

export const guestOf = (page: Page, park: LivePark, locale: Locale): Guest => ({
  page,
  park,
  locale,
  hand: finger(page),
})
