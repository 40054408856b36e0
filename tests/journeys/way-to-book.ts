import type { Page } from 'playwright-core'
import { type Locale, textIn } from '../../views/text/text.ts'
import type { Hand } from './hands.ts'

export interface Told {
  readonly called: string
  readonly reach: { readonly sms: string } | { readonly email: string } | 'none'
  readonly passcode: string
}

/** The pages from the home page to an appointment: everything on them is found by its words, and done by one hand. */
export const wayToBook = (page: Page, hand: Hand, locale: Locale) => {
  const { availability, booking, ease } = textIn(locale)
  const { details } = booking
  const main = page.getByRole('main')
  const link = (name: string) => main.getByRole('link', { name })
  const button = (name: string) => main.getByRole('button', { name, exact: true })
  const choose = (answer: string) => hand.press(main.getByRole('radio', { name: answer }))

  const sayHowToReach = async (reach: Told['reach']) => {
    if (reach === 'none') return choose(details.reach.none)
    const way = 'sms' in reach ? 'sms' : 'email'
    await choose(details.reach[way])
    const field = way === 'sms' ? details.phone : details.email
    await hand.type(main.getByLabel(field, { exact: true }), 'sms' in reach ? reach.sms : reach.email)
  }

  return {
    openDoor: (door: 1 | 2 | 3 | 4) => hand.follow(link(availability.doors[door].name)),
    chooseService: (name: string) => hand.follow(main.getByRole('link', { name, exact: true })),
    takeEarliest: () => hand.follow(link(availability.takeEarliest)),
    /** What is asked first in a session of two: at ease and safe, and the safety worker may read it. */
    answerEase: async () => {
      const within = (question: string, answer: string) =>
        main.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true })
      await hand.press(within(ease.atEase, ease.atEaseAnswers.yes))
      await hand.press(within(ease.safeAtHome, ease.safeAtHomeAnswers.yes))
      await hand.press(main.getByRole('checkbox', { name: ease.sealed }))
      await hand.follow(button(ease.next))
    },
    fillIn: async ({ called, reach, passcode }: Told) => {
      await hand.type(main.getByLabel(details.called, { exact: true }), called)
      await sayHowToReach(reach)
      await hand.type(main.getByLabel(details.passcode, { exact: true }), passcode)
    },
    goOn: () => hand.follow(button(details.next)),
    book: () => hand.follow(button(booking.check.book)),
    heading: main.getByRole('heading', { level: 1 }),
    /** The eight digits of the page. */
    reference: async () =>
      (await main.locator('.reference [aria-hidden]').textContent())?.replace(/\D/g, '') ?? '',
  }
}
