import { text as textOf } from 'node:stream/consumers'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { type Locale, textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { openLivePark } from '../setup/live.ts'
import { finger } from './hands.ts'
import { openBrowser, openPage } from './open-page.ts'
import { wayToChange } from './way-to-change.ts'

const park = await openLivePark()
const browser = await openBrowser()

/** A telephone without scripts on which an appointment was opened by reference and passcode. */
const openAppointment = async (locale: Locale, reach?: 'email') => {
  const contact = { by: 'email', contact: 'xiao.lin@example.org' } as const
  const answers = { locale, ...(reach && { reach: contact }) }
  const { reference, starts } = await bookFirst(park.context, 'individual-counselling', { answers })
  const page = await openPage(browser, { javaScriptEnabled: false, locale })
  const hand = finger(page)
  const way = wayToChange(page, hand, locale)
  await page.goto(`${park.origin}/find`)
  await way.find(reference, '4827')
  return { page, hand, way, starts }
}

it.each(['zh-CN', 'en'] as const)(
  'with a finger and no script, in %s: somebody asks for the entry, saves it, and it is read as the hour that was booked',
  async locale => {
    const { calendars: text, messages } = textIn(locale)
    const { page, hand, starts } = await openAppointment(locale)

    await hand.press(page.getByText(text.heading, { exact: true }))
    await hand.follow(page.getByRole('link', { name: text.stillWanted }))
    expect(await page.getByRole('main').textContent()).toContain(text.lead(messages.word))
    expect(await page.getByRole('link', { name: text.save }).count()).toBe(0)
    await hand.follow(page.getByRole('button', { name: text.ask }))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      hand.press(page.getByRole('link', { name: text.save })),
    ])

    expect(download.suggestedFilename()).toBe('note.ics')
    const calendar = await textOf(await download.createReadStream())
    const [component] = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent')
    const event = new ICAL.Event(component ?? expect.fail('the file holds nothing'))
    expect([event.startDate.toUnixTime(), event.summary]).toEqual([starts.toSeconds(), messages.word])
    expect(event.location).toBeNull()
  },
)

it('whoever is reached by e-mail may tick floor and mails, sees both, and takes everything back', async () => {
  const text = textIn('zh-CN').calendars
  const { page, hand } = await openAppointment('zh-CN', 'email')
  await page.goto(`${park.origin}/appointment/calendar`)
  for (const tick of await page.getByRole('checkbox').all()) await hand.press(tick)
  await hand.follow(page.getByRole('button', { name: text.ask }))

  const shown = page.getByRole('main')
  expect(await shown.textContent()).toContain('二楼')
  expect(await shown.textContent()).toContain(text.inMail)
  await hand.press(page.getByText(text.change, { exact: true }))
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2)

  await hand.press(page.locator('summary').filter({ hasText: text.takeBack }))
  await hand.follow(page.getByRole('button', { name: text.takeBack }))
  expect(await page.getByRole('link', { name: text.save }).count()).toBe(0)
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
})
