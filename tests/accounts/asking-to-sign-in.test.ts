import { beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, type Page } from '../setup/paper-browser.ts'
import { wordsOf } from '../setup/tags.ts'
import { address, openSignIn, wrongOf } from './open-sign-in.ts'
import { sentToAccounts } from './outbox-read.ts'

const { context, sql, origin, setClock, asks, types, again } = await openSignIn()

beforeEach(again)

describe('whether somebody has an account', () => {
  const bare = ({ status, headers, html }: Page) => ({ status, to: headers.location, words: wordsOf(html) })

  it('is told by no answer: asked, typed wrongly, five times and once more', async () => {
    const known = openBrowser(origin)
    const unknown = openBrowser(origin)
    expect(bare(await asks(unknown, 'nobody@example.org'))).toEqual(bare(await asks(known)))
    const [{ code = '' } = {}] = await sentToAccounts(context)
    for (const _ of Array(6))
      expect(bare(await types(unknown, wrongOf(code)))).toEqual(bare(await types(known, wrongOf(code))))
  })

  it('is not told by what is written: a row each, and nobody gets a message', async () => {
    await asks(openBrowser(origin), 'nobody@example.org')
    expect(await sql`select account_id from sign_in`).toEqual([{ accountId: null }])
    expect(await sql`select kind from message`).toEqual([])
  })
})

it.each(['', '   ', '12', 'nana', '小陈@例子.中国', `${'x'.repeat(300)}@example.org`])(
  '%j is neither a telephone nor an address, and stays in its field',
  async typed => {
    const page = await asks(openBrowser(origin), typed)
    expect(page.status).toBe(422)
    const field = page.forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'address')
    expect(field?.value).toBe(typed)
  },
)

it('asking often is refused to one network and to nobody elsewhere', async () => {
  const strict = { ...context, config: { ...context.config, limits: true } }
  const { askToSignIn } = await import('../../server/accounts/ask-to-sign-in.ts')
  const from = (network: string) =>
    askToSignIn(strict, { address: { phone: null, email: address }, browser: 'x', network, wider: 'one' })
  const answers = await Promise.allSettled(Array.from({ length: 50 }, () => from('192.0.2.1')))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(6)
  await from('192.0.2.2')
  expect(await sql`select account_id from sign_in where browser_hash is not null`).toHaveLength(7)
})

it('asked for from many networks, a code may be guessed once, and a wide network asks only so often', async () => {
  const strict = { ...context, config: { ...context.config, limits: true } }
  const { askToSignIn } = await import('../../server/accounts/ask-to-sign-in.ts')
  setClock('2026-11-26T09:00')
  const asked = Array.from({ length: 210 }, (_, n) =>
    askToSignIn(strict, {
      ...{ address: { phone: null, email: 'gu.guyu@example.org' }, browser: 'y' },
      ...{ network: `2001:db8:0:${n}::/64`, wider: '2001:db8::/48' },
    }),
  )
  const answers = await Promise.allSettled(asked)
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(200)
  const [row] = await sql`
    select sum(tries_left)::int as guesses from sign_in join account using (account_id) where email = 'gu.guyu@example.org'`
  expect(row?.guesses).toBe(20 * 5 + 180)
})
