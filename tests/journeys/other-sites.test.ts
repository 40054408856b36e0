import { createServer } from 'node:http'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst, serviceOf } from '../setup/booking.ts'
import { listenHere } from '../setup/listen-here.ts'
import { openLivePark } from '../setup/live.ts'
import { finger } from './hands.ts'
import { openBrowser, openPage } from './open-page.ts'
import { wayToBook } from './way-to-book.ts'

const park = await openLivePark()
const browser = await openBrowser()
const service = await serviceOf(park.context, 'individual-counselling')
const zh = textIn('zh-CN')
const { reference } = await bookFirst(park.context, 'matchmaker')

/** The same house at two addresses: one that browsers trust, and one over plain HTTP that they do not. */
const addresses = { trusted: park.origin, plain: `http://park.test:${park.port}` }

/** Another site, whose form tries out a reference and a passcode in the name of whoever presses its button. */
const { server, port } = await listenHere(
  createServer(({ url = '' }, response) => {
    const house = new URL(url, 'http://other.test').searchParams.get('house')
    response.setHeader('Content-Type', 'text/html')
    response.end(`<!doctype html><form method="post" action="${house}/find">
      <input name="reference" value="${reference}"><input name="passcode" value="4827"><button>Win</button></form>`)
  }),
)
afterAll(() => server.close())

/** What the browser said of where its forms came from, in the order in which they were sent. */
const sentFrom = (page: Page) => {
  const sent: Promise<string | null>[] = []
  page.on('request', request => {
    if (request.method() === 'POST') sent.push(request.headerValue('sec-fetch-site'))
  })
  return () => Promise.all(sent)
}

it.each([
  ['trusted', 'same-origin'],
  ['plain', null],
] as const)(
  'at a %s address a form passes without a script, sent with Sec-Fetch-Site %s',
  async (address, site) => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    const sites = sentFrom(page)
    const way = wayToBook(page, finger(page), 'zh-CN')
    await page.goto(`${addresses[address]}/t/${service.address}`)

    await way.takeEarliest()
    await way.fillIn({ called: '小林', reach: 'none', passcode: '2604' })
    await way.goOn()
    await way.book()
    expect(await way.heading.textContent()).toBe(zh.booking.booked.heading)
    expect(await sites()).toEqual([site, site])
  },
)

it.each([
  ['another site', 'trusted', `http://other.test:${port}`, 'cross-site'],
  ['another port of this machine', 'trusted', `http://127.0.0.1:${port}`, 'same-site'],
  ['another site', 'plain', `http://other.test:${port}`, null],
] as const)('what %s sends to a %s address is refused', async (_, address, origin, site) => {
  const page = await openPage(browser, { javaScriptEnabled: false })
  const sites = sentFrom(page)
  await page.goto(addresses[address])
  await page.goto(`${origin}/?house=${addresses[address]}`)

  const answered = page.waitForResponse(`${addresses[address]}/find`)
  await finger(page).follow(page.getByRole('button', { name: 'Win' }))
  expect((await answered).status()).toBe(403)
  expect(await sites()).toEqual([site])
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(zh.notices.notOurs.heading)
})

it('no page of ours stands in a frame of another site', async () => {
  const page = await openPage(browser)
  await page.goto(`http://other.test:${port}/?house=${park.origin}`)
  const refused = page.waitForEvent('requestfailed', request => request.url() === `${park.origin}/`)
  await page.setContent(`<iframe src="${park.origin}/"></iframe>`)
  expect((await refused).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE')
})
