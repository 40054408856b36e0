import { DateTime } from 'luxon'
import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { barriersByDayAndNight, complaintsOf } from './inspection.ts'
import { openBrowser, openPage } from './open-page.ts'

const site = await openSite()
const { context, sql, origin } = site
const browser = await openBrowser()
const coordinator = await signedIn(site, 'coordinator of hexie')
const { board: text, desk, refused } = textIn('zh-CN')
afterEach(() => sql`truncate appointment, reservation cascade`)

/** A board on which somebody is booked, and their session in its room. */
const openBoard = async (width = 1280) => {
  const { appointmentId, starts, reference } = await bookFirst(context, 'individual-counselling')
  const page = await openPage(browser, { width })
  const value = coordinator.cookies.get('session') ?? ''
  await page.context().addCookies([{ name: 'session', value, url: origin }])
  const complaints = complaintsOf(page)
  const day = starts.toISODate()
  await page.goto(`${origin}/o/hexie/day/${day}`)
  const block = page.locator('.block[data-sequence]').first()
  return { page, block, complaints, appointmentId, starts, reference, day }
}
type Open = Awaited<ReturnType<typeof openBoard>>

/** Draws it so many quarters down, and holds it there. */
const drawn = async ({ page, block }: Pick<Open, 'page' | 'block'>, quarters: number) => {
  await block.evaluate(one => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const { x = 0, y = 0 } = (await block.boundingBox()) ?? {}
  const { height = 0 } = (await page.locator('.spread').first().boundingBox()) ?? {}
  const all = await page
    .locator('.spread')
    .first()
    .evaluate(one => one.style.getPropertyValue('--quarters'))
  await page.mouse.move(x + 20, y + 8)
  await page.mouse.down()
  await page.mouse.move(x + 20, y + 30)
  await page.mouse.move(x + 20, y + 8 + (height / Number(all)) * quarters)
}
const standing = async ({ appointmentId }: Open) => {
  const [row] = await sql`
    select lower(during) as starts, sequence from appointment where appointment_id = ${appointmentId}`
  return row
}
/** Ends when the server told the page that its board has changed. */
const changeToldTo = (page: Page) =>
  page.evaluate(() => {
    const seen = document.querySelector<HTMLElement>('[data-version]')?.dataset.version
    const events = new EventSource(`${location.pathname}/events?seen=${seen}`)
    return new Promise<void>(resolve => {
      events.addEventListener('changed', () => resolve())
    })
  })
const sends = (page: Page) => page.getByRole('button', { name: desk.open.moveIt }).click()

it('a session drawn to another open hour and let go of is asked about, moved, and stands there on the board', async () => {
  const open = await openBoard()
  const { page, block, starts, complaints, day, appointmentId } = open
  await drawn(open, 4)
  await page.mouse.up()
  const later = starts.plus({ hours: 1 })
  await page.getByText(`${starts.toFormat('HH:mm')} → ${later.toFormat('HH:mm')}`).waitFor()
  expect(await barriersByDayAndNight(page)).toEqual([])
  await sends(page)
  await page
    .locator(`.block[data-starts="${later.toFormat('HH:mm')}"]`)
    .first()
    .waitFor()

  expect(await standing(open)).toEqual({ starts: later, sequence: 1 })
  expect(page.url()).toBe(`${origin}/o/hexie/day/${day}`)
  expect(await block.getAttribute('data-sequence')).toBe('1')
  const [entry] = await sql`
    select actor from audit_entry where verb = 'appointment.move' and about = ${`appointment/${appointmentId}`}`
  expect(entry?.actor).toBe(`account/${coordinator.accountId}`)
  expect(complaints).toEqual([])
})

it('one drawn to an hour that is not to be had stands where it stood, and the form of another time says why', async () => {
  const open = await openBoard()
  await drawn(open, 100)
  await open.page.mouse.up()
  await sends(open.page)
  await open.page.getByRole('alert').filter({ hasText: refused.slot_is_taken }).waitFor()
  expect(await standing(open)).toEqual({ starts: open.starts, sequence: 0 })
})

it('what changes meanwhile is shown when the session is let go of, not under the hand that draws it', async () => {
  const open = await openBoard()
  const { page, block } = open
  await drawn(open, 4)
  const told = changeToldTo(page)
  await bookFirst(context, 'matchmaker')
  await told
  expect(await page.getByRole('heading', { name: text.sessions(1) }).count()).toBe(1)
  expect(await block.getAttribute('data-to')).toBe(open.starts.plus({ hours: 1 }).toFormat('HH:mm'))

  await page.keyboard.press('Escape')
  await page.mouse.up()

  await page.getByRole('heading', { name: text.sessions(2) }).waitFor()
  expect(page.url()).toBe(`${origin}/o/hexie/day/${open.day}`)
  expect(await standing(open)).toEqual({ starts: open.starts, sequence: 0 })
})

it('on a telephone it is not drawn, and pressed it is opened as ever', async () => {
  const open = await openBoard(375)
  await drawn(open, 4)
  expect(await open.page.locator('.dragged').count()).toBe(0)
  await open.page.mouse.up()
  await open.block.click()
  await open.page.waitForURL(`${origin}/o/hexie/appointments/${open.appointmentId}`)
})

it('a press on a gap books for somebody from the hour that was pressed', async () => {
  const { page, day } = await openBoard()
  const gap = page.locator('.gap').first()
  const { height = 0 } = (await gap.boundingBox()) ?? {}
  const begins = new URL((await gap.getAttribute('href')) ?? '', origin).searchParams.get('at')
  const quarter = height / Number(await gap.evaluate(one => one.style.getPropertyValue('--for')))
  await gap.click({ position: { x: 5, y: quarter * 4.5 } })
  await page.waitForURL(/\/booking\?/)
  const query = new URL(page.url()).searchParams
  const pressed = DateTime.fromISO(`${day}T${begins}`).plus({ hours: 1 }).toFormat('HH:mm')
  expect([query.get('from'), query.get('at')]).toEqual([day, pressed])
})
