import { generateSync } from 'otplib'
import type { Browser, Locator } from 'playwright-core'
import type { Context } from '../../server/context.ts'
import { textIn } from '../../views/text/text.ts'
import { sentToAccounts } from '../accounts/outbox-read.ts'
import { openPage } from './open-page.ts'

const text = textIn('en')

/**
 * Somebody who works in the park, at a browser of their own that runs no script: everything on its pages is found by its words and
 * done with keys.
 */
export const openAtWork = async (
  browser: Browser,
  { context, origin }: { context: Context; origin: string },
) => {
  const page = await openPage(browser, { javaScriptEnabled: false, locale: 'en' })
  const touch = (what: Locator) => what.press(' ')
  const lead = async (what: Locator) => {
    await Promise.all([page.waitForEvent('domcontentloaded'), what.press('Enter')])
  }
  const main = page.getByRole('main')
  const field = (label: string) => main.getByLabel(label, { exact: true })
  const press = (name: string) => lead(main.getByRole('button', { name, exact: true }))
  const follow = (name: string) => lead(main.getByRole('link', { name, exact: true }).first())
  const type = (label: string, typed: string) => field(label).fill(typed)
  const choose = (name: string | RegExp) =>
    touch(main.getByRole('radio', { name }).or(main.getByRole('checkbox', { name })).first())
  const open = (path: string) => page.goto(origin + path)

  let secret = ''
  const sixDigits = () => generateSync({ secret, epoch: Math.floor(context.now().toSeconds()) })

  return {
    ...{ page, main, field, press, follow, type, choose, open },
    unfold: (name: string) => touch(main.locator('summary').filter({ hasText: name })),
    select: (label: string, option: string) => field(label).selectOption({ label: option }),
    /** Another room of the menu. */
    room: (room: keyof typeof text.staff.menu) =>
      lead(page.getByRole('navigation').getByRole('link', { name: text.staff.menu[room], exact: true })),
    says: async () => (await main.textContent()) ?? '',

    /** From the foot of the home page, with the code that is sent to a telephone or a mailbox. */
    signIn: async (address: string) => {
      await open('/')
      await lead(page.getByRole('contentinfo').getByRole('link', { name: text.staff.signIn, exact: true }))
      await type(text.accounts.signIn.address, address)
      await press(text.accounts.signIn.send)
      const code = (await sentToAccounts(context)).map(one => one.code).findLast(one => one !== '') ?? ''
      await type(text.accounts.code.code, code)
      await choose(text.accounts.code.own)
      await press(text.accounts.code.enter)
    },

    /** With the key that stands beside the square, for whoever cannot scan it; then the recovery codes are put away. */
    installAuthenticator: async () => {
      const words = text.accounts.secondFactorNew
      await touch(main.getByText(words.cannotScan, { exact: true }))
      secret = (await main.locator('code').textContent())?.replaceAll(' ', '') ?? ''
      await type(words.totp, sixDigits())
      await press(words.done)
      await press(text.accounts.recoveryCodes.kept)
    },

    /** The six digits of the authenticator that was installed, where they are asked for. */
    giveDigits: async () => {
      await type(text.accounts.secondFactor.totp, sixDigits())
      await press(text.accounts.secondFactor.goOn)
    },
  }
}

export type AtWork = Awaited<ReturnType<typeof openAtWork>>
