import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { serviceOf } from '../setup/booking.ts'
import { openLivePark } from '../setup/live.ts'
import { finger } from './hands.ts'
import { complaintsOf, overflowOn } from './inspection.ts'
import { openBrowser, openPage } from './open-page.ts'
import { wayToBook } from './way-to-book.ts'
import { wayToChange } from './way-to-change.ts'

const park = await openLivePark()
const { context, sql, origin } = park
const browser = await openBrowser()

it.each(['zh-CN', 'en'] as const)(
  'a lawyer’s time is booked, cancelled, held and kept, without script, at 375 pixels (R16, %s)',
  async locale => {
    const page = await openPage(browser, { javaScriptEnabled: false, locale })
    const hand = finger(page)
    const complaints = complaintsOf(page)
    const { booking, availability } = textIn(locale)
    const { standing, cancel } = booking
    const book = wayToBook(page, hand, locale)
    const main = page.getByRole('main')
    const isHeld = async (reference: string) => {
      const [row] = await sql`
        select state, cancel_asked_at is not null as asked,
          (select count(*)::int from ring
            where ring.party_id = party.party_id and about ->> 'kind' = 'cancellation_to_confirm' and outcome is null) as calls
        from party join appointment using (appointment_id) where reference = ${reference}`
      return row
    }

    const { address } = await serviceOf(context, 'lawyer')
    await page.goto(`${origin}/t/${address}`)
    await hand.follow(
      main.getByRole('link', { name: availability.takeEarliest }).or(main.locator('a[href*=start]')).first(),
    )
    await book.fillIn({ called: '小林', reach: { sms: '13800000003' }, passcode: '2604' })
    await book.goOn()
    await book.book()
    const reference = await book.reference()

    await page.goto(`${origin}/find`)
    const way = wayToChange(page, hand, locale)
    await way.find(reference, '2604')
    await hand.follow(main.getByRole('link', { name: booking.appointment.cancel, exact: true }))
    expect(await book.heading.textContent()).toBe(cancel.heading)
    expect(await main.textContent()).toContain(standing.voice.how)
    await hand.follow(main.getByRole('button', { name: standing.voice.ask, exact: true }))
    expect(await book.heading.textContent()).toBe(standing.voice.heading)
    expect(await overflowOn(page)).toEqual([])
    expect(await isHeld(reference)).toEqual({ state: 'booked', asked: true, calls: 1 })

    await hand.follow(main.getByRole('link', { name: booking.appointment.step, exact: true }))
    expect(await main.textContent()).toContain(standing.tags.held)
    await hand.follow(main.getByRole('button', { name: standing.voice.keep, exact: true }))
    expect(await main.textContent()).toContain(standing.tags.booked)
    expect(await isHeld(reference)).toEqual({ state: 'booked', asked: false, calls: 0 })
    expect(complaints).toEqual([])
  },
)
