import type { Page } from 'playwright-core'
import { type Locale, textIn } from '../../views/text/text.ts'
import type { Hand } from './hands.ts'

/** The pages from a message or a reference to an appointment that is moved or cancelled. */
export const wayToChange = (page: Page, hand: Hand, locale: Locale) => {
  const { booking, kit, moving } = textIn(locale)
  const main = page.getByRole('main')
  const button = (name: string) => main.getByRole('button', { name, exact: true })
  const typeIn = (label: string, text: string) => hand.type(main.getByLabel(label, { exact: true }), text)

  return {
    /** Where the link of a message leads: one button, then time and floor, then the passcode opens the rest. */
    openByLink: async (passcode: string) => {
      await hand.follow(button(booking.link.open))
      await typeIn(booking.manage.passcode, passcode)
      await hand.follow(button(booking.manage.open))
    },
    find: async (reference: string, passcode: string) => {
      await typeIn(kit.reference, reference)
      await typeIn(kit.passcode, passcode)
      await hand.follow(button(kit.open))
    },
    /** To the times of the first day that has any. */
    seeTimes: () => hand.follow(main.getByRole('link', { name: moving.step, exact: true })),
    /** @param hour '14:00', of the day that is shown. */
    chooseTime: (hour: string) =>
      hand.follow(main.getByRole('listitem').getByRole('link', { name: hour, exact: true })),
    move: () => hand.follow(main.getByRole('button')),
    cancel: async () => {
      await hand.follow(main.getByRole('link', { name: booking.appointment.cancel, exact: true }))
      await hand.follow(button(booking.cancel.cancel))
    },
  }
}
