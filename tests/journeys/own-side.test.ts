import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openLivePark } from '../setup/live.ts'
import { finger } from './hands.ts'
import { overflowOn } from './inspection.ts'
import { openBrowser, openPage } from './open-page.ts'
import { guestOf, openCheck, told } from './stop.ts'
import { wayToChange } from './way-to-change.ts'

const park = await openLivePark()
const browser = await openBrowser()

it.each(['zh-CN', 'en'] as const)(
  'with a finger and no script, in %s: somebody changes how to be reached, reads what is kept, and is erased',
  async locale => {
    const page = await openPage(browser, { javaScriptEnabled: false, locale })
    const guest = guestOf(page, park, locale)
    const hand = finger(page)
    const { booking, ownSide } = textIn(locale)
    const main = page.getByRole('main')
    const follow = (role: 'link' | 'button', name: string) =>
      hand.follow(main.getByRole(role, { name, exact: true }))
    const unfoldAndFollow = async (fold: string, link: string) => {
      await hand.press(main.getByText(fold, { exact: true }))
      await follow('link', link)
    }
    const { way } = await openCheck(guest, 'cooling-off', { ...told, called: 'Ann 🌙' })
    await way.book()
    const reference = await way.reference()
    await page.goto(`${park.origin}/find`)
    await wayToChange(page, hand, locale).find(reference, told.passcode)

    await hand.follow(main.locator('a[href="/appointment/contact"]'))
    await hand.press(main.getByRole('radio', { name: booking.details.reach.email }))
    await hand.type(main.getByLabel(booking.details.email, { exact: true }), 'ann@example.org')
    await main.getByLabel(booking.details.weekendFrom).fill('10:00')
    await main
      .getByRole('group', { name: booking.details.weekends })
      .getByLabel(booking.details.until)
      .fill('12:00')
    await follow('button', ownSide.contact.save)
    expect(await main.textContent()).toContain(booking.details.reach.email)

    await unfoldAndFollow(ownSide.kept.fold, ownSide.kept.open)
    const kept = (await main.textContent()) ?? ''
    for (const said of ['Ann 🌙', 'ann@example.org', '10:00 – 12:00', ownSide.kept.did['contact.change']])
      expect(kept).toContain(said)
    const copy = page.waitForEvent('download')
    await hand.press(main.getByRole('link', { name: ownSide.kept.copy, exact: true }))
    expect((await copy).suggestedFilename()).toBe('note.json')

    await hand.follow(main.getByRole('link', { name: ownSide.kept.erase, exact: true }))
    await follow('button', ownSide.erasure.erase)
    const left = (await main.textContent()) ?? ''
    expect(left).toContain(ownSide.erased)
    expect(left).not.toContain('Ann')
    expect(await overflowOn(page)).toEqual([])
    await page.setViewportSize({ width: 375, height: 800 })
    await unfoldAndFollow(ownSide.kept.fold, ownSide.kept.open)
    expect(await main.textContent()).not.toContain('ann@example.org')
  },
)
