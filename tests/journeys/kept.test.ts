import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { startField } from '../../views/booking/steps.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst, firstOpen, serviceOf } from '../setup/booking.ts'
import { openLivePark } from '../setup/live.ts'
import { finger } from './hands.ts'
import { leaveRoomForOne } from './leave-room-for-one.ts'
import { openBrowser, openPage } from './open-page.ts'
import { typedIn } from './typed-in.ts'
import { type Told, wayToBook } from './way-to-book.ts'

const park = await openLivePark()
const { context, sql } = park
const browser = await openBrowser()
const zh = textIn('zh-CN')
const en = textIn('en')

const told: Told = { called: '𠮷·Айгүл 🌙', reach: { sms: '138 0000 0003' }, passcode: '2604' }

/** Opens the form of a service's first open start, in a browser that runs no script. */
const openForm = async (code: string) => {
  const page = await openPage(browser, { javaScriptEnabled: false })
  const service = await serviceOf(context, code)
  const starts = await firstOpen(context, service)
  await page.goto(`${park.origin}/t/${service.address}/booking?start=${startField(starts)}`)
  const hand = finger(page)
  const way = wayToBook(page, hand, 'zh-CN')
  if (service.partiesMost === 2) await way.answerEase()
  return { page, service, starts, hand, way }
}

const answerEverything = async (page: Page) => {
  const { details } = zh.booking
  await page.getByText(details.more).tap()
  await page.getByRole('radio', { name: details.titles.ms }).tap()
  await page.getByLabel(details.weekdayFrom).fill('09:00')
  await page.getByRole('group', { name: details.weekdays }).getByLabel(details.until).fill('11:30')
  await page.getByRole('checkbox', { name: details.alongWho.child }).tap()
  await page.getByLabel(details.age).selectOption(details.ages['3_to_6'])
  await page.getByRole('checkbox', { name: details.prepared.dialect }).tap()
  await page.getByLabel(details.cover).fill('取快递')
}

const partiesCalled = (called: string) => sql`
  select lower(during) as starts, title, child_age, prepare, cover_word, locale
  from party join appointment using (appointment_id) where called = ${called}`

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

it('the other language keeps everything typed, in a half-filled form and on the page before the button', async () => {
  const { page, hand, way, starts } = await openForm('joint-mediation')
  await way.fillIn({ ...told, passcode: '26' })
  await answerEverything(page)
  const half = await typedIn(page.locator('#details'))

  await hand.follow(page.getByRole('button', { name: zh.kit.otherLanguage }))
  expect(await headingOf(page)).toBe(en.booking.details.heading)
  expect(await typedIn(page.locator('#details'))).toEqual(half)
  expect(half).toHaveLength(15)

  await page.getByLabel(en.booking.details.passcode, { exact: true }).fill(told.passcode)
  const inEnglish = wayToBook(page, hand, 'en')
  await inEnglish.goOn()
  const whole = await typedIn(page.locator('#check'))
  await hand.follow(page.getByRole('button', { name: en.kit.otherLanguage }))
  expect(await headingOf(page)).toBe(zh.booking.check.heading)
  expect(await typedIn(page.locator('#check'))).toEqual(whole)
  await way.book()
  expect(await partiesCalled(told.called)).toMatchObject([
    { starts, title: 'ms', childAge: '3_to_6', prepare: ['dialect'], coverWord: '取快递', locale: 'zh-CN' },
  ])
})

it('whatever was wrong with a form, the answers that were right still stand in it', async () => {
  const { page, way } = await openForm('lawyer')
  await way.fillIn({ ...told, passcode: '26' })
  await answerEverything(page)
  const typed = await typedIn(page.locator('#details'))

  await way.goOn()
  expect(await typedIn(page.locator('#details'))).toEqual(typed)
  expect(await page.getByRole('alert').getByRole('link').count()).toBe(1)
})

it('who loses a race at the button loses nothing typed, and books another hour with one press (R12)', async () => {
  const called = '阿宁'
  const { page, way, hand, service, starts } = await openForm('separate-mediation')
  await leaveRoomForOne(context, service, starts)
  await way.fillIn({ ...told, called })
  await answerEverything(page)
  await way.goOn()
  const typed = await typedIn(page.locator('#check'))
  await bookFirst(context, service.code, { starts })

  const answered = page.waitForResponse(answer => answer.url().endsWith('/appointments'))
  await way.book()
  expect((await answered).status()).toBe(409)
  expect(await headingOf(page)).toBe(zh.booking.raced.heading)
  const kept = (await typedIn(page.locator('#raced'))).filter(entry => !entry.startsWith('instead='))
  expect(kept.sort()).toEqual(typed.sort())

  await hand.follow(page.getByRole('button', { name: zh.booking.raced.take }))
  expect(await headingOf(page)).toBe(zh.booking.booked.heading)
  const [party, ...others] = await partiesCalled(called)
  expect(others).toEqual([])
  expect(party).toMatchObject({ title: 'ms', childAge: '3_to_6', prepare: ['dialect'], coverWord: '取快递' })
  expect(party?.starts.toMillis()).not.toBe(starts.toMillis())
})

it('who lost the race while filling in the form is told before the button', async () => {
  const { page, way, service, starts } = await openForm('registry-mediation')
  await leaveRoomForOne(context, service, starts)
  await bookFirst(context, service.code, { starts })

  await way.fillIn(told)
  await way.goOn()
  expect(await headingOf(page)).toBe(zh.booking.raced.heading)
  expect(await typedIn(page.locator('#raced'))).toContain(`called=${told.called}`)
})
