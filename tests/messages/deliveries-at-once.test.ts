import { expect, it } from 'vitest'
import type { Context } from '../../server/context.ts'
import { takeDeliveries } from '../../server/messages/take-deliveries.ts'
import type { Sql } from '../../sql/connect.ts'
import { gatewayNames } from './gateway-stub.ts'
import { isTaken, openDeliveries, reports } from './open-deliveries.ts'
import { tick, told } from './outbox.ts'

const { context, sql, setClock, houses, says, rings } = await openDeliveries()

/** The same context, whose transactions count what they are asked. */
const counting = () => {
  let asked = 0
  const counted = (transaction: Sql) =>
    new Proxy(transaction, {
      apply: (query, self, given) => {
        asked += 1
        return Reflect.apply(query as never, self, given)
      },
    })
  const begin = (then: (transaction: Sql) => Promise<unknown>) =>
    sql.begin(transaction => then(counted(transaction)))
  const within: Context = { ...context, sql: { begin } as never }
  return { within, asked: () => asked }
}

const undelivered = async (from: number, to: number) => {
  const { within, asked } = counting()
  const reported = Array.from({ length: to - from }, (_, n) => ({
    ...{
      gatewayId: `aliyun-${from + n + 1}`,
      messageId: null,
      round: null,
      undelivered: 'MK:0001',
      since: context.now(),
    },
  }))
  expect(await takeDeliveries(within, reported)).toBe(true)
  return asked()
}

it('twenty reports ask the database no more than one does, and all of theirs are rung', async () => {
  for (let n = 0; n < 21; n++) await told(context, { reachBy: 'sms' })
  await tick(houses.aliyun.within)
  const byOne = await undelivered(0, 1)
  expect(await undelivered(1, 21)).toBe(byOne)
  expect(await rings()).toHaveLength(21)
})

it('two reminders of one hour that did not arrive, reported at once, are one call', async () => {
  await told(context, { reachBy: 'sms' })
  await sql`
    insert into message (kind, channel, party_id, about, once, due_at, useless_at)
    select kind, channel, party_id, about, 'once more', due_at, useless_at from message`
  await tick(houses.aliyun.within)
  await undelivered(0, 2)
  expect(await rings()).toHaveLength(1)
})

it.each(gatewayNames)(
  '%s: one report that nobody knows has all of them said again for ten minutes, and not for ever',
  async name => {
    const said = async (to: string) => {
      setClock(to)
      return (await says(name, [reports[name]('of nobody', null)])).html === isTaken[name]
    }
    expect(await said('2026-11-24T18:10')).toBe(false)
    expect(await said('2026-11-24T18:11')).toBe(true)
  },
)

it('a report of no time, or of one that is none, is not asked for again', async () => {
  const { report_time: _, ...timeless } = reports.aliyun('of nobody', null)
  for (const report of [timeless, { ...timeless, report_time: '2026-13-45 99:00' }])
    expect((await says('aliyun', [report])).html).toBe(isTaken.aliyun)
})
