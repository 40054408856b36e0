import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { hourInWords, timeInWords } from '../../views/kit/when.tsx'
import { type Locale, textIn } from '../../views/text/text.ts'
import { bookFirst, serviceOf } from '../setup/booking.ts'
import { openLivePark } from '../setup/live.ts'
import { finger } from './hands.ts'
import { overflowOn } from './inspection.ts'
import { openBrowser, openPage } from './open-page.ts'
import { wayToChange } from './way-to-change.ts'

const park = await openLivePark()
const { context, origin, sql } = park
const browser = await openBrowser()
const passcode = '2604'

/** Somebody with a finger and no script, before an appointment of their own that the passcode has opened. */
const openOwn = async (locale: Locale) => {
  const booked = await bookFirst(context, 'separate-mediation', { answers: { passcode, locale } })
  const page = await openPage(browser, { javaScriptEnabled: false, locale })
  const way = wayToChange(page, finger(page), locale)
  await page.goto(`${origin}/find`)
  await way.find(booked.reference, passcode)
  return { booked, page, way, main: page.getByRole('main') }
}

it.each(['zh-CN', 'en'] as const)(
  'with a finger and no script, in %s: a time is changed in three touches, under the same reference',
  async locale => {
    const { booked, page, way, main } = await openOwn(locale)
    const [to] = (await openStarts(context, booked.service)).filter(start => +start !== +booked.starts)
    if (!to) throw new Error('full')
    const { moving } = textIn(locale)

    await way.seeTimes()
    expect(await main.textContent()).toContain(moving.lead(timeInWords(locale, booked.starts)))
    expect(await overflowOn(page)).toEqual([])
    await way.chooseTime(hourInWords(to))
    expect(await main.textContent()).toContain(moving.leadTwo)
    expect(await main.locator('s').textContent()).toBe(timeInWords(locale, booked.starts))
    expect(await overflowOn(page)).toEqual([])
    await way.move()

    expect(new URL(page.url()).pathname).toBe('/appointment')
    expect(await main.locator('.when').textContent()).toContain(hourInWords(to))
    const shown = await main.locator('.reference [aria-hidden]').textContent()
    expect(shown?.replace(/\D/g, '')).toBe(booked.reference)
  },
)

it('who loses the race for another time keeps the one they have, and is led to the nearest', async () => {
  const { booked, page, way, main } = await openOwn('zh-CN')
  const { booking, moving } = textIn('zh-CN')
  await way.seeTimes()
  await main.locator('.slots a').last().tap()
  await page.waitForURL(/start=/)
  const start = await main.locator('[name=start]').getAttribute('value')
  const service = await serviceOf(context, booked.service.code)
  const lost = (await openStarts(context, service)).find(at => at.toFormat("yyyy-MM-dd'T'HH:mm") === start)
  if (!lost) throw new Error('no such start')
  await bookFirst(context, service.code, { starts: lost })

  await way.move()
  expect(await main.getByRole('heading', { level: 1 }).textContent()).toBe(booking.raced.heading)
  expect(await main.getByRole('alert').textContent()).toBe(
    moving.lost(timeInWords('zh-CN', lost), timeInWords('zh-CN', booked.starts)),
  )
  expect(await main.locator('.rows a').count()).toBe(3)

  await finger(page).follow(main.locator('.rows a').first())
  await way.move()
  const [row] = await sql`select sequence from party where reference = ${booked.reference}`
  expect(row?.sequence).toBe(1)
})
