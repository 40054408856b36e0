import { openBrowser } from '../setup/paper-browser.ts'
import { openSite } from '../setup/site.ts'
import { sentToAccounts } from './outbox-read.ts'

/** The address of somebody who has an account. */
export const address = 'hexie@example.org'

/** A code that is not this one. */
export const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000')

/** For one test file: a site, and what somebody does there who signs in. */
export const openSignIn = async () => {
  const site = await openSite()
  const { context, sql, origin, setClock } = site
  const asks = async (browser: ReturnType<typeof openBrowser>, at = address, to = '') =>
    browser.sends(await browser.gets(`/sign-in${to}`), '/sign-in', { address: at })
  const types = async (browser: ReturnType<typeof openBrowser>, code: string, answers = {}) =>
    browser.sends(await browser.gets('/sign-in/code'), '/sign-in/code', { code, ...answers })

  /** Asks in a browser, and gives it with what was sent. */
  const asked = async (at = address) => {
    const browser = openBrowser(origin)
    await asks(browser, at)
    const [received] = await sentToAccounts(context)
    return { browser, ...(received ?? { code: '', key: '', words: '', subject: null }) }
  }
  /** As if nobody had asked yet. */
  const again = async () => {
    setClock('2026-11-25T09:00')
    await sql`truncate sign_in, session, counter, message`
  }
  return { ...site, asks, types, asked, again }
}
