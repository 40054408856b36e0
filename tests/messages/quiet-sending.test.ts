import { describe, expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { openSending } from './open-sending.ts'
import { outbox, tick, told } from './outbox.ts'
import { watched } from './watched.ts'

const { context, sql, setClock } = await openSending()

describe('hours in which nothing is sent (R31)', () => {
  it.each([
    ['20:59', 'sent', '24 18:00'],
    ['21:00', 'waiting', '25 08:00'],
    ['23:59', 'waiting', '25 08:00'],
  ])('a message that was due at 18:00 and comes to its turn at %s is %s', async (time, state, due) => {
    await told(context)
    setClock(`2026-11-24T${time}`)
    await tick(context)
    expect(await outbox(context)).toMatchObject([{ state, due }])
  })

  it('07:59 waits, 08:00 sends', async () => {
    setClock('2026-11-24T22:00')
    await told(context)
    for (const time of ['2026-11-25T07:59', '2026-11-25T08:00']) {
      setClock(time)
      await tick(context)
    }
    expect(await outbox(context)).toMatchObject([{ state: 'sent', tries: 1 }])
  })

  it('hours called safe only after it was written are kept too', async () => {
    const { partyId } = await told(context)
    await sql`insert into reach_hours (party_id, weekdays, hours) values (${partyId}, '{3}', '[10:00,11:00)')`
    await tick(context)
    expect(await outbox(context)).toMatchObject([{ state: 'waiting', due: '25 10:00', tries: 0 }])
  })

  it('a second try that would fall into them waits for their end', async () => {
    setClock('2026-11-24T20:59')
    await told(context)
    const { transports } = watched(context, { outcome: { outcome: 'later', why: 'smtp_connection' } })
    await sendMessages(context, transports)
    expect(await outbox(context)).toMatchObject([{ state: 'waiting', due: '25 08:00', tries: 1 }])
  })

  it('with no allowed minute left before its use the message is rung instead, once', async () => {
    const { partyId } = await told(context, { reachBy: 'sms' })
    await sql`insert into reach_hours (party_id, weekdays, hours) values (${partyId}, '{6}', '[10:00,11:00)')`
    await tick(context)
    await tick(context)
    expect(await outbox(context)).toMatchObject([{ state: 'dropped', why: 'to_ring' }])
    const rings =
      await sql`select party_id, about ->> 'kind' as kind, isempty(ring_between) as hopeless from ring`
    expect(rings).toEqual([{ partyId, kind: 'appointment_booked', hopeless: true }])
  })
})
