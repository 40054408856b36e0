import { expect, it, vi } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openLivePark } from '../setup/live.ts'
import { leaveRoomForOne } from './leave-room-for-one.ts'
import { openBrowser, openPage } from './open-page.ts'
import { guestOf, openCheck, told } from './stop.ts'

const park = await openLivePark()
const { context, sql, setClock } = park
const browser = await openBrowser()
const { booking } = textIn('zh-CN')

/** Before the button, in a browser that runs no script; `called` tells the appointments of this test from others. */
const beforeTheButton = async (called: string) => {
  const page = await openPage(browser, { javaScriptEnabled: false })
  const opened = await openCheck(guestOf(page, park, 'zh-CN'), 'joint-mediation', { ...told, called })
  const button = page.getByRole('button', { name: booking.check.book, exact: true })
  return { page, button, ...opened }
}

const appointmentsOf = async (called: string) => {
  const [row] = await sql<
    [{ number: number }]
  >`select count(*)::int as number from party where called = ${called}`
  return row.number
}

it('a button pressed twice quickly books once, and shows what was booked (R11)', async () => {
  const { page, way, button } = await beforeTheButton('小双')

  await button.dblclick()
  await page.waitForURL(/appointment$/)
  expect(await way.heading.textContent()).toBe(booking.booked.heading)
  expect(await appointmentsOf('小双')).toBe(1)
})

it('a page left open for half an hour asks once more with everything kept, and then books', async () => {
  const { way } = await beforeTheButton('小慢')

  setClock('2026-11-25T09:31')
  await way.book()
  expect(await way.heading.textContent()).toBe(booking.check.heading)
  await way.book()
  setClock('2026-11-25T09:00')
  expect(await way.heading.textContent()).toBe(booking.booked.heading)
  expect(await appointmentsOf('小慢')).toBe(1)
})

it('who goes back after booking and presses the button again has still booked once (R11)', async () => {
  const { page, way, service, starts } = await beforeTheButton('小回')
  await leaveRoomForOne(context, service, starts)
  await way.book()

  // The page before the button answers a form: going back to it, the browser asks whether to send that form again.
  await page.goBack().catch(() => {})
  await expect.poll(() => page.url()).toMatch(/^chrome-error:/)
  // Its address is there a moment before the page itself is.
  await vi.waitFor(() => page.reload(), 5_000)
  expect(await way.heading.textContent()).toBe(booking.check.heading)
  await way.book()
  expect(await way.heading.textContent()).toBe(booking.booked.heading)
  expect(await appointmentsOf('小回')).toBe(1)
})
