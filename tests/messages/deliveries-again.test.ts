import { expect, it } from 'vitest'
import { ownNameOf } from '../../server/messages/delivery-key.ts'
import { waitAgain } from '../../sql/messages/waits-again.ts'
import { gatewayNames } from './gateway-stub.ts'
import { isTaken, openDeliveries, reports } from './open-deliveries.ts'
import { outbox, tick, told } from './outbox.ts'
import { watched } from './watched.ts'

const { context, sql, houses, says, delivered, rings } = await openDeliveries()

const waitsAgain = () => waitAgain(sql, { messageId: 1, tries: 1, at: context.now() })
const arrived = [{ state: 'sent', why: null, undelivered: null, arrived: true }]

it('what arrived, though nobody knew, is not sent again when its report comes after somebody let it wait', async () => {
  const { stub, within } = houses.aliyun
  await told(context, { reachBy: 'sms' })
  stub.answers('hang up having taken')
  await tick(within)
  stub.answers()
  await waitsAgain()
  const first = ownNameOf(context.keys, { messageId: 1, round: 0 })
  for (let times = 0; times < 2; times++)
    expect((await says('aliyun', [reports.aliyun('biz', null, first)])).html).toBe(isTaken.aliyun)
  await tick(within)
  expect(stub.taken).toEqual([])
  expect(await delivered()).toEqual(arrived)
})

it.each(gatewayNames)('%s: that the try before did not arrive says nothing of this one', async name => {
  const { within } = houses[name]
  const late = async () =>
    expect((await says(name, [reports[name](`${name}-1`, 'MK:0001')])).html).toBe(isTaken[name])
  await told(context, { reachBy: 'sms' })
  await tick(within)
  await late()
  await sql`truncate ring`
  await waitsAgain()
  await late()
  await tick(within, watched(within, { meanwhile: late }).transports)
  await late()
  expect(await outbox(context)).toMatchObject([{ state: 'sent', gatewayId: `${name}-2` }])
  await says(name, [reports[name](`${name}-2`, null)])
  expect(await delivered()).toEqual(arrived)
  expect(await rings()).toEqual([])
})

it('each time that it is let wait it has another name, by which that time alone is reported', async () => {
  const { stub, within } = houses.aliyun
  await told(context, { reachBy: 'sms' })
  stub.answers('hang up having taken')
  await tick(within)
  const [once] = stub.taken
  await waitsAgain()
  stub.answers('hang up having taken')
  await tick(within)
  const [again] = stub.taken
  expect(again?.ownName).toBe(ownNameOf(context.keys, { messageId: 1, round: 1 }))
  expect(again?.ownName).not.toBe(once?.ownName)
  await says('aliyun', [reports.aliyun('first', 'X', once?.ownName)])
  expect(await delivered()).toMatchObject([{ why: 'outcome_unknown' }])
  await says('aliyun', [reports.aliyun('second', null, again?.ownName)])
  expect(await delivered()).toEqual(arrived)
})
