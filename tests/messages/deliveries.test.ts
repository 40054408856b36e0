import { describe, expect, it } from 'vitest'
import { deliveryKey, ownNameOf } from '../../server/messages/delivery-key.ts'
import { ask } from '../setup/ask.ts'
import { gatewayNames } from './gateway-stub.ts'
import { cancelled } from './one-party.ts'
import { isTaken, openDeliveries, reports } from './open-deliveries.ts'
import { outbox, tick, told } from './outbox.ts'

const { context, setClock, houses, says, delivered, rings } = await openDeliveries()

describe.each(gatewayNames)('a report of %s', name => {
  const sent = async () => {
    const party = await told(context, { reachBy: 'sms' })
    await tick(houses[name].within)
    return party
  }

  it('that a message arrived is kept, once, however often it is said', async () => {
    await sent()
    for (let times = 0; times < 2; times++)
      expect(await says(name, [reports[name](`${name}-1`, null)])).toMatchObject({
        status: 200,
        html: isTaken[name],
      })
    await says(name, [reports[name](`${name}-1`, 'LATER')])
    expect(await delivered()).toEqual([{ state: 'sent', why: null, undelivered: null, arrived: true }])
    expect(await rings()).toEqual([])
  })

  it('that it did not has its party rung, once, in the hours in which somebody may ring', async () => {
    await sent()
    setClock('2026-11-24T21:30')
    for (let times = 0; times < 2; times++)
      expect((await says(name, [reports[name](`${name}-1`, 'MK:0001')])).html).toBe(isTaken[name])
    await says(name, [reports[name](`${name}-1`, null)])
    expect(await delivered()).toEqual([
      { state: 'failed', why: 'undelivered', undelivered: 'MK:0001', arrived: false },
    ])
    const [ring, ...more] = await rings()
    expect(more).toEqual([])
    expect(ring?.starts.toFormat('dd HH:mm')).toBe('25 08:00')
  })

  it('that comes when it is of no use any more, or no longer true, rings nobody', async () => {
    const party = await sent()
    await cancelled(context, party)
    await says(name, [reports[name](`${name}-1`, 'UNDELIV')])
    expect(await delivered()).toMatchObject([{ state: 'failed', undelivered: 'UNDELIV' }])
    expect(await rings()).toEqual([])
  })

  it('of a message that nobody knows, or not yet, is asked for once more; the others are taken', async () => {
    await sent()
    const { status, html } = await says(name, [
      reports[name]('other', null),
      reports[name](`${name}-1`, null),
    ])
    expect([status, html]).not.toContain(isTaken[name])
    expect(status).toBe(200)
    expect(await delivered()).toMatchObject([{ arrived: true }])
  })

  it('under a forged key is the answer of an address that does not exist', async () => {
    await sent()
    const [first, ...rest] = deliveryKey(context.keys, name)
    const other = name === 'aliyun' ? 'tencent' : 'aliyun'
    for (const key of [
      `${first === 'A' ? 'B' : 'A'}${rest.join('')}`,
      'A',
      deliveryKey(context.keys, other),
    ]) {
      const answer = await says(name, [reports[name](`${name}-1`, 'X')], key)
      const absent = await ask(houses[name].origin, { method: 'GET', address: '/nowhere' })
      expect(answer.status).toBe(404)
      expect(answer.html.replaceAll(/value="[^"]*"/g, '')).toBe(absent.html.replaceAll(/value="[^"]*"/g, ''))
    }
    expect(await delivered()).toMatchObject([{ state: 'sent' }])
  })

  it.each([
    ['no JSON', '[{'],
    ['no list', '{}'],
    ['nothing', '[]'],
    ['something else', '[{"sid":7,"biz_id":[]}]'],
  ])('that is %s is no request of ours', async (_, body) => {
    expect((await says(name, body)).status).toBe(400)
  })
})

describe('a report by our own name', () => {
  const unknown = async () => {
    const { partyId } = await told(context, { reachBy: 'sms' })
    houses.aliyun.stub.answers('hang up having taken')
    await tick(houses.aliyun.within)
    expect(await outbox(context)).toMatchObject([{ why: 'outcome_unknown', gatewayId: null }])
    return partyId
  }

  it('says what nobody knew', async () => {
    await unknown()
    await says('aliyun', [reports.aliyun('biz', null, ownNameOf(context.keys, { messageId: 1, round: 0 }))])
    expect(await delivered()).toEqual([{ state: 'sent', why: null, undelivered: null, arrived: true }])
    expect(await outbox(context)).toMatchObject([{ gatewayId: 'biz' }])
  })

  it('that another house made up over the same gateway says nothing', async () => {
    await unknown()
    for (const own of ['1', '1.AAAAAAAAAAAA', ''])
      expect((await says('aliyun', [reports.aliyun('biz', null, own)])).html).not.toBe(isTaken.aliyun)
    expect(await outbox(context)).toMatchObject([{ why: 'outcome_unknown' }])
  })
})
