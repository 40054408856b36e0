import { beforeEach, expect, it } from 'vitest'
import { sendAccountMessages } from '../../jobs/send-account-messages.ts'
import { sendMessages } from '../../jobs/send-messages.ts'
import { readConfig } from '../../server/config.ts'
import { mostParts } from '../../server/messages/budget.ts'
import { sayToAccount } from '../../server/messages/say-to-account.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { takeParts } from '../../sql/messages/budget.ts'
import { openPark } from '../setup/park.ts'
import { gatewayStub, smsVariablesOf } from './gateway-stub.ts'
import { emptied, outbox, tick, told } from './outbox.ts'

const stub = await gatewayStub('aliyun')
const { context, sql, setClock } = await openPark('2026-11-24T18:00')

const withBudget = (parts: number) => {
  const variables = { LIMITS: 'off', VAR_DIR: context.config.varDir, SMS_DAILY_BUDGET: String(parts) }
  return { ...context, config: readConfig({ ...variables, ...smsVariablesOf('aliyun', stub.url) }) }
}
const spent = async () => {
  const rows = await sql<{ count: number }[]>`select count from counter where what = 'sms/parts'`
  return rows.map(({ count }) => count)
}
const rings = () => sql`select about ->> 'kind' as kind, lower(ring_between) as starts from ring`

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  stub.answers()
  await emptied(context)
  await sql`truncate counter`
})

it('of the last parts of a day none is taken twice, however many instances ask at once', async () => {
  const taking = { day: context.now().startOf('day'), parts: 2, most: 99 }
  const taken = await Promise.all(Array.from({ length: 80 }, () => takeParts(sql, taking)))
  expect(taken.filter(rows => rows.length > 0)).toHaveLength(49)
  expect(await spent()).toEqual([98])
})

it('two instances that race for the last part send one message; the other waits for the next day’s first minute', async () => {
  const within = withBudget(2)
  await told(context, { reachBy: 'sms', starts: '2026-11-26T18:30' })
  await told(context, { reachBy: 'sms', starts: '2026-11-26T18:30' })
  const senders = [openTransports(within.config), openTransports(within.config)]
  await Promise.all(senders.map(transports => sendMessages(within, transports)))
  expect(stub.taken).toHaveLength(1)
  const states = (await outbox(context)).sort((one, other) => one.state.localeCompare(other.state))
  expect(states).toMatchObject([
    { state: 'sent', tries: 1 },
    { state: 'waiting', why: 'budget_spent', due: '25 08:00', tries: 0, leased: false },
  ])

  setClock('2026-11-25T08:00')
  await tick(within)
  expect((await outbox(context)).map(({ state }) => state)).toEqual(['sent', 'sent'])
  expect(stub.taken).toHaveLength(2)
})

it('what would be of no use tomorrow is rung today', async () => {
  await told(context, { reachBy: 'sms', starts: '2026-11-24T20:00', minutes: 60 })
  await tick(withBudget(1))
  expect(await outbox(context)).toMatchObject([{ state: 'failed', why: 'budget_spent' }])
  const [ring] = await rings()
  expect(ring?.starts.toFormat('dd HH:mm')).toBe('24 18:00')
  expect(stub.taken).toEqual([])
})

it('a message of several parts costs as many; what the gateway did not take costs nothing, what nobody knows does', async () => {
  const within = withBudget(100)
  await told(context, { reachBy: 'sms', locale: 'en' })
  await tick(within)
  expect(await spent()).toEqual([2])
  stub.answers('isv.BUSINESS_LIMIT_CONTROL')
  await told(context, { reachBy: 'sms' })
  await tick(within)
  expect(await spent()).toEqual([2])
  stub.answers('silence')
  stub.answers('hang up')
  await told(context, { reachBy: 'sms' })
  await tick(within)
  expect(await spent()).toEqual([3])
})

it('a tenth of the budget is kept for codes', async () => {
  expect([1, 2, 10, 11, 1000].map(budget => mostParts(budget, false))).toEqual([0, 1, 9, 9, 900])
  const [account] = await sql<[{ accountId: number }]>`
    insert into account (phone) values ('+8613800000009') returning account_id`
  const { accountId } = account
  const [signIn] = await sql<[{ signInId: number }]>`
    insert into sign_in (account_id, browser_hash, expires_at)
    values (${accountId}, '\\x00', ${context.now().plus({ minutes: 10 })}) returning sign_in_id`
  const within = withBudget(2)
  const [dueAt, uselessAt] = [context.now(), context.now().plus({ minutes: 10 })]
  const say = (kind: 'sign_in' | 'invited', once: string, signInId: number | null) =>
    sayToAccount(sql, within, { kind, accountId, about: { signInId }, once, dueAt, uselessAt })
  await told(context, { reachBy: 'sms' })
  await tick(within)
  await say('invited', 'invited/1', null)
  await say('sign_in', 'sign_in/1', signIn.signInId)
  await say('sign_in', 'sign_in/1 again', signIn.signInId)
  await sendAccountMessages(within, openTransports(within.config))
  expect(
    await sql`select once, state, why from message where account_id is not null order by message_id`,
  ).toEqual([
    { once: 'invited/1', state: 'failed', why: 'budget_spent' },
    { once: 'sign_in/1', state: 'sent', why: null },
    { once: 'sign_in/1 again', state: 'failed', why: 'budget_spent' },
  ])
  expect(stub.taken).toHaveLength(2)
})
