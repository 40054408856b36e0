import type { BrowserContext } from 'playwright-core'
import { expect, it } from 'vitest'
import { waysOf } from '../../server/messages/ways.ts'
import { letterFacts } from '../../sql/messages/letter-facts.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { openLivePark } from '../setup/live.ts'
import { finger } from './hands.ts'
import { openBrowser, openPage } from './open-page.ts'
import { wayToChange } from './way-to-change.ts'

const park = await openLivePark()
const { context, sql } = park
const browser = await openBrowser()
const { booking, refused } = textIn('zh-CN')

/** Books for somebody, and gives the link that their message holds. */
const bookedLink = async (code: string) => {
  const booked = await bookFirst(context, code, { answers: { passcode: '2604' } })
  const [facts] = await letterFacts(sql, [booked.partyId])
  if (!facts) throw new Error('a party is told nothing')
  return { ...booked, link: waysOf(context, facts).link }
}

/** Opens a link in a window of a browser, gives the passcode, and stands before the button that cancels. */
const goToCancel = async (window: BrowserContext, link: string) => {
  const page = await window.newPage()
  await page.goto(link)
  const hand = finger(page)
  await wayToChange(page, hand, 'zh-CN').openByLink('2604')
  await hand.follow(page.getByRole('link', { name: booking.appointment.cancel, exact: true }))
  return { page, hand, button: page.getByRole('button', { name: booking.cancel.cancel, exact: true }) }
}

const stateOf = async (appointmentId: number) => {
  const [row] = await sql`select state from appointment where appointment_id = ${appointmentId}`
  return row?.state
}

it('of two windows with two links the later has its browser; the earlier is refused and cancels neither', async () => {
  const hers = await bookedLink('individual-counselling')
  const other = await bookedLink('matchmaker')
  const window = (await openPage(browser, { javaScriptEnabled: false })).context()
  const first = await goToCancel(window, hers.link)
  const second = await goToCancel(window, other.link)

  const answered = first.page.waitForResponse(answer => answer.request().method() === 'POST')
  await first.hand.follow(first.button)
  expect((await answered).status()).toBe(409)
  expect(await first.page.getByRole('heading', { level: 1 }).textContent()).toBe(
    refused.appointment_has_changed,
  )
  expect([await stateOf(hers.appointmentId), await stateOf(other.appointmentId)]).toEqual([
    'booked',
    'booked',
  ])

  await second.hand.follow(second.button)
  expect([await stateOf(hers.appointmentId), await stateOf(other.appointmentId)]).toEqual([
    'booked',
    'cancelled',
  ])
})

it('a link shows time and floor and no more, and its key stands in no address after it (R16)', async () => {
  const { link, service } = await bookedLink('protection-order')
  const page = await openPage(browser, { javaScriptEnabled: false })
  const addresses: string[] = []
  page.on('request', request => addresses.push(request.url()))
  await page.goto(link)
  await finger(page).follow(page.getByRole('button', { name: booking.link.open }))

  const opened = await page.getByRole('main').textContent()
  expect(opened).toContain(service.saidZh)
  expect(opened).not.toContain(service.nameZh)
  expect(opened).not.toContain('小陈')
  const key = new URL(link).searchParams.get('k') ?? ''
  expect(addresses.filter(address => address.includes(key))).toEqual([link])
})
