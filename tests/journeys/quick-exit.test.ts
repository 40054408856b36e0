import { createServer } from 'node:http'
import type { APIResponse, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { serviceOf } from '../setup/booking.ts'
import { listenHere } from '../setup/listen-here.ts'
import { openLivePark } from '../setup/live.ts'
import { openBrowser, openPage } from './open-page.ts'

const park = await openLivePark()
const browser = await openBrowser()
const service = await serviceOf(park.context, 'individual-counselling')
const week = `${park.origin}/t/${service.address}`
const { kit, availability, booking } = textIn('zh-CN')
const NEUTRAL = 'https://www.weather.com.cn/'

/** Stands for the neutral site, so that no request leaves this machine. */
const { server, port } = await listenHere(
  createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end('<!doctype html><title>Weather</title><h1>Weather</h1>')
  }),
)
afterAll(() => server.close())
const STAND_IN = `http://weather.test:${port}/`

/** A page of a service, in a browser that is led from the exit to what stands for the neutral site. */
const openWeek = async (javaScriptEnabled: boolean) => {
  const page = await openPage(browser, { javaScriptEnabled })
  const answers: APIResponse[] = []
  await page.context().route(`${park.origin}/**`, async route => {
    if (route.request().method() !== 'GET') return route.continue()
    const answer = await route.fetch({ maxRedirects: 0 })
    const { location, ...headers } = answer.headers()
    if (location !== NEUTRAL) return route.fulfill({ response: answer })
    answers.push(answer)
    await route.fulfill({ response: answer, headers: { ...headers, location: STAND_IN } })
  })
  await page.goto(park.origin)
  await page.goto(week)
  return { page, answers }
}

const exit = (page: Page) => page.getByRole('link', { name: kit.leave })

const leaveBy = {
  'the link': (page: Page) => exit(page).tap(),
  'Esc pressed three times': async (page: Page) => {
    for (const _ of [1, 2, 3]) await page.keyboard.press('Escape')
  },
}

describe('the quick exit', () => {
  it('without a script leads away over an address that empties the cache', async () => {
    const { page, answers } = await openWeek(false)

    await exit(page).tap()
    await page.waitForURL(STAND_IN)
    expect(answers.map(answer => answer.status())).toEqual([303])
    expect(answers[0]?.headers()).toMatchObject({ location: NEUTRAL, 'clear-site-data': '"cache"' })

    await page.goBack()
    expect(page.url()).toBe(STAND_IN)
    expect(await page.locator('body').textContent()).not.toContain(service.nameZh)
  })

  it('is over when somebody comes back of their own accord, a minute later', async () => {
    const { page } = await openWeek(false)
    await exit(page).tap()
    await page.waitForURL(STAND_IN)
    await page.goto(week)
    expect(page.url()).toBe(STAND_IN)

    park.setClock(park.context.now().plus({ minutes: 1 }).toISO() ?? '')
    await page.goto(week)
    expect(await page.locator('body').textContent()).toContain(service.nameZh)
    await page.getByRole('link', { name: availability.takeEarliest }).tap()
    await page.waitForURL(/booking/)
  })

  it.each(Object.entries(leaveBy))(
    'with a script, by %s, leaves nothing of the page behind the back button',
    async (_, leave) => {
      const { page } = await openWeek(true)

      await leave(page)
      await page.waitForURL(STAND_IN)
      await page.goBack()
      expect(page.url()).toBe(STAND_IN)
      expect(await page.locator('body').textContent()).not.toContain(service.nameZh)
    },
  )

  it('is not taken by Esc pressed twice, nor three times with another key between', async () => {
    const { page } = await openWeek(true)

    for (const key of ['Escape', 'Escape', 'a', 'Escape']) await page.keyboard.press(key)
    await page.getByRole('link', { name: availability.takeEarliest }).tap()
    await page.waitForURL(/booking/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(booking.details.heading)
  })
})

it('a half-filled form is still half filled when somebody comes back to it without the exit', async () => {
  const { page } = await openWeek(true)
  await page.getByRole('link', { name: availability.takeEarliest }).tap()
  await page.getByLabel(booking.details.called, { exact: true }).fill('小林')

  await page.getByRole('link', { name: kit.privacy }).tap()
  await page.waitForURL(/privacy/)
  await page.goBack()
  expect(await page.getByLabel(booking.details.called, { exact: true }).inputValue()).toBe('小林')
})
