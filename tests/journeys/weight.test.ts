import { expect, it } from 'vitest'
import { serviceOf } from '../setup/booking.ts'
import { openLivePark } from '../setup/live.ts'
import { openBrowser, openPage } from './open-page.ts'

const park = await openLivePark()
const browser = await openBrowser()

/** Everything that a browser which was never here receives until a page is shown, heads and all, in bytes; and how many answers it is. */
const firstLoad = async (path: string) => {
  const page = await openPage(browser)
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const received: number[] = []
  network.on('Network.loadingFinished', ({ encodedDataLength }) => received.push(encodedDataLength))
  await page.goto(`${park.origin}${path}`)
  return { answers: received.length, bytes: received.reduce((sum, bytes) => sum + bytes, 0) }
}

const KILOBYTE = 1024

it.each([
  ['home', null],
  ['the week of a service', 'joint-mediation'],
  ['the three next times of a service', 'lawyer'],
] as const)('%s weighs 60 KB at most at the first visit', async (_, code) => {
  const path = code === null ? '/' : `/t/${(await serviceOf(park.context, code)).address}`
  const { answers, bytes } = await firstLoad(path)

  expect(answers).toBeGreaterThanOrEqual(3)
  expect(bytes).toBeGreaterThan(10 * KILOBYTE)
  expect(bytes).toBeLessThanOrEqual(60 * KILOBYTE)
})
