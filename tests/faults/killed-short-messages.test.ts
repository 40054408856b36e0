import { expect, it } from 'vitest'
import { gatewayStub, smsVariablesOf } from '../messages/gateway-stub.ts'
import { manyTold } from '../messages/many-told.ts'
import { openPark } from '../setup/park.ts'
import { often } from '../setup/proof.ts'
import { killSenders } from './kill-senders.ts'
import { startSender } from './start-sender.ts'

const MESSAGES = often({ proved: 600, tested: 45 })
const KILLS = often({ proved: 20, tested: 2 })

const stub = await gatewayStub('aliyun')
const park = await openPark('2026-11-24T18:00')
const { context, sql, database, log } = park

/** Resolves when the gateway has heard or said something so many times more. */
const hears = (times: number) =>
  new Promise<void>(resolve => {
    let left = times
    stub.onHeard(() => {
      left -= 1
      if (left === 0) resolve()
    })
  })

const start = () =>
  startSender({
    database,
    log,
    variables: { ...smsVariablesOf('aliyun', stub.url), SMS_DAILY_BUDGET: String(MESSAGES * 2) },
  })

it(`of ${MESSAGES} short messages none leaves twice and none is lost, when a sender is killed ${KILLS} times`, async () => {
  await manyTold(context, MESSAGES, 'sms')
  // Before it is taken, when it is, or when that is said.
  await killSenders({ park, start, kills: KILLS, hears, within: 40 })

  const names = stub.taken.map(({ ownName }) => ownName)
  expect(new Set(names).size).toBe(names.length)
  const ends = await sql<{ messageId: number; state: string; why: string | null }[]>`
    select message_id, state, why from message`
  const unknown = ends.filter(({ why }) => why === 'outcome_unknown')
  expect(ends).toHaveLength(MESSAGES)
  expect(ends.filter(({ state }) => state === 'sent').length + unknown.length).toBe(MESSAGES)
  expect(unknown.length).toBeLessThanOrEqual(KILLS)
  const reached = new Set(names.map(name => Number(name.split('.')[0])))
  expect(ends.filter(({ messageId, state }) => state === 'sent' && !reached.has(messageId))).toEqual([])
}, 300_000)
