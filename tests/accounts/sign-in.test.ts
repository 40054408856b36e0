import { beforeEach, describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openBrowser } from '../setup/paper-browser.ts'
import { wordsOf } from '../setup/tags.ts'
import { address, openSignIn, wrongOf } from './open-sign-in.ts'
import { sentToAccounts } from './outbox-read.ts'

const { context, sql, origin, setClock, asks, types, asked, again } = await openSignIn()
const text = textIn('zh-CN')

beforeEach(again)

const isIn = async ({ gets }: ReturnType<typeof openBrowser>) => (await gets('/me/settings')).status === 200

describe('a code', () => {
  it('comes as domain.md §8 words it, and signs in once, for ten minutes, in the browser that asked', async () => {
    const { browser, code, subject, words } = await asked()
    expect(subject).toBe(text.accounts.signInLetter.subject(code).text)
    expect(words).not.toContain(address)

    const entered = await types(browser, code)

    expect(entered.headers.location).toBe('/o/hexie/day')
    expect(await isIn(browser)).toBe(true)
    const other = openBrowser(origin, { cookies: browser.cookies })
    expect((await types(other, code)).status).toBe(422)
  })

  it('goes by short message to whoever has a telephone, in quiet hours too', async () => {
    setClock('2026-11-25T23:30')
    await sql`update account set phone = '+8613800000001' where email = ${address}`
    const { code, words } = await asked('138 0000 0001')
    await sql`update account set phone = null where email = ${address}`
    expect(words.trim()).toBe(`【提醒】${text.accounts.signInLetter.subject(code).text}`)
  })

  it('that was typed in another browser fails, and in the one that asked still opens', async () => {
    const { browser, code } = await asked()
    const other = openBrowser(origin)
    await asks(other, 'nobody@example.org')
    expect((await types(other, code)).status).toBe(422)
    expect((await types(openBrowser(origin), code)).status).toBe(422)
    expect((await types(browser, code)).status).toBe(303)
  })

  it('is over after ten minutes, and what still waits to be sent is dropped', async () => {
    const { browser, code } = await asked()
    await asks(openBrowser(origin))
    setClock('2026-11-25T09:10')
    expect((await types(browser, code)).status).toBe(422)
    expect(await sentToAccounts(context)).toEqual([])
    expect(await sql`select state from message order by message_id`).toEqual([
      { state: 'sent' },
      { state: 'expired' },
    ])
  })

  it('of fifty guesses at once, five are compared: the right one after them is one too many', async () => {
    const { browser, code } = await asked()
    const page = await browser.gets('/sign-in/code')
    const guesses = await Promise.all(
      Array.from({ length: 50 }, () => browser.sends(page, '/sign-in/code', { code: wrongOf(code) })),
    )
    expect(guesses.map(({ status }) => status)).toEqual(Array(50).fill(422))
    expect(await sql`select tries_left from sign_in`).toEqual([{ triesLeft: 0 }])
    expect((await types(browser, code)).status).toBe(422)
  })

  it('that is asked for anew is another, and the one before is over', async () => {
    const { browser, code } = await asked()
    await asks(browser)
    const [again] = await sentToAccounts(context)
    expect((await types(browser, code)).status).toBe(again?.code === code ? 303 : 422)
    expect((await types(browser, again?.code ?? '')).status).toBe(303)
  })
})

describe('the link of a mail', () => {
  it('shows a button however often it is opened, and signs in once, in the browser that asked', async () => {
    const { browser, key } = await asked()
    const before = await sql`select * from sign_in`
    const elsewhere = openBrowser(origin)
    for (const _ of Array(20)) await elsewhere.gets(`/l?k=${key}`)
    expect(await sql`select * from sign_in`).toEqual(before)

    expect((await elsewhere.sends(await elsewhere.gets(`/l?k=${key}`), '/l')).status).toBe(422)
    const page = await browser.gets(`/l?k=${key}`)
    expect(wordsOf(page.html)).not.toContain(address)
    expect((await browser.sends(page, '/l')).status).toBe(303)
    expect((await browser.sends(page, '/l')).status).toBe(422)
    expect(await isIn(browser)).toBe(true)
  })

  it.each(['', 'x', '1.x', '1', '0.AAAA', '99999999999999999999.x'])('%j opens nothing', async key => {
    const { browser } = await asked()
    expect((await browser.sends(await browser.gets(`/l?k=${key}`), '/l')).status).toBe(422)
  })
})

it.each(['/me/settings?a=1', '//elsewhere.test', '/\\elsewhere.test', 'https://elsewhere.test', '/a\tb'])(
  'with %j to go to, only a path of ours is gone to',
  async to => {
    const { browser, code } = await asked()
    const page = await browser.gets(`/sign-in/code?to=${encodeURIComponent(to)}`)
    const entered = await browser.sends(page, '/sign-in/code', { code })
    expect(entered.headers.location).toBe(to === '/me/settings?a=1' ? to : '/o/hexie/day')
  },
)

it('a page that asks who somebody is brings them back to itself', async () => {
  const browser = openBrowser(origin)
  const led = await browser.gets('/me/settings')
  expect(led.headers.location).toBe('/sign-in?to=%2Fme%2Fsettings')
  const askedFor = await browser.sends(await browser.follows(led), '/sign-in', { address })
  expect(askedFor.headers.location).toBe('/sign-in/code?to=%2Fme%2Fsettings')
})
