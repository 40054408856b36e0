import { describe, expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { announce } from '../../server/messages/announce.ts'
import { at, cancelled } from './one-party.ts'
import { openSending } from './open-sending.ts'
import { tick } from './outbox.ts'
import { type Awake, awakeUntil, reminded, reminders, said } from './reminding.ts'
import { watched } from './watched.ts'

const { context, sql, setClock } = await openSending()

const awake: Awake = async instant => {
  setClock(instant.toISO() ?? '')
  await tick(context)
}
const until = (instant: string) => awakeUntil(context, awake, at(instant))

describe('somebody with an appointment', () => {
  it.each<[string, string, string, string[]]>([
    [
      'in the evening',
      '2026-11-23T18:00',
      '2026-11-25T18:30',
      ['23 18:00 appointment_booked', '24 18:30 appointment_reminder', '25 16:30 appointment_reminder'],
    ],
    [
      'at half past midnight, after the end of a month',
      '2026-11-29T20:50',
      '2026-12-01T00:30',
      ['29 20:50 appointment_booked', '29 20:59 appointment_reminder', '30 20:59 appointment_reminder'],
    ],
    [
      'booked 25 hours before',
      '2026-11-24T17:30',
      '2026-11-25T18:30',
      ['24 17:30 appointment_booked', '24 18:30 appointment_reminder', '25 16:30 appointment_reminder'],
    ],
    [
      'booked 3 hours before',
      '2026-11-25T15:30',
      '2026-11-25T18:30',
      ['25 15:30 appointment_booked', '25 16:30 appointment_reminder'],
    ],
    ['booked 20 minutes before', '2026-11-25T18:10', '2026-11-25T18:30', ['25 18:10 appointment_booked']],
    ['booked in the night', '2026-11-24T23:00', '2026-11-25T09:30', ['25 08:00 appointment_booked']],
  ])('%s, booked at %s for %s, is told %j', async (_, booked, starts, told) => {
    setClock(booked)
    await reminded(context, { starts })
    await tick(context)
    await until(starts)
    expect(await said(context)).toEqual(told)
  })

  it('is told at these minutes and no other, by a sender that wakes every minute around them', async () => {
    setClock('2026-11-24T20:50')
    await reminded(context, { starts: '2026-11-26T00:30', reachBy: 'sms' })
    const windows = [
      ['2026-11-24T20:50', '2026-11-24T21:05'],
      ['2026-11-25T07:55', '2026-11-25T08:05'],
      ['2026-11-25T20:50', '2026-11-25T21:05'],
    ] as const
    for (const [from, to] of windows)
      for (let minute = at(from); minute <= at(to); minute = minute.plus({ minutes: 1 })) await awake(minute)
    expect(await said(context)).toEqual([
      '24 20:50 appointment_booked',
      '24 20:59 appointment_reminder',
      '25 20:59 appointment_reminder',
    ])
  })

  it('is told in the hours called safe, on weekdays and on weekends', async () => {
    setClock('2026-11-27T10:00')
    const safe = [
      { weekdays: [1, 2, 3, 4, 5], hours: '[12:00,13:00)' },
      { weekdays: [6, 7], hours: '[09:00,10:30)' },
    ]
    await reminded(context, { starts: '2026-11-29T20:00', safe })
    await reminded(context, { starts: '2026-11-30T14:00', safe })
    await until('2026-11-30T14:00')
    expect(await said(context)).toEqual([
      '27 12:00 appointment_booked',
      '27 12:00 appointment_booked',
      '28 10:29 appointment_reminder',
      '29 10:29 appointment_reminder',
      '29 10:29 appointment_reminder',
      '30 12:00 appointment_reminder',
    ])
  })
})

describe('reminders', () => {
  it('of what was cancelled in between are not said', async () => {
    const party = await reminded(context)
    await tick(context)
    await cancelled(context, party)
    await until('2026-11-25T18:30')
    expect(await said(context)).toEqual(['24 18:00 appointment_booked'])
  })

  it('of the hours before two moves are not said, and those of the last hour are, once', async () => {
    const { partyId } = await reminded(context, { reachBy: 'sms' })
    await tick(context)
    for (const starts of ['2026-11-26T10:00', '2026-11-26T20:00']) {
      await sql`update party set arrives_at = ${at(starts)}, sequence = sequence + 1 where party_id = ${partyId}`
      await sql`update appointment set during = tstzrange(${at(starts)}, ${at(starts).plus({ minutes: 90 })})`
      await announce(sql, context, { kind: 'appointment_booked', partyId, at: context.now() })
    }
    await until('2026-11-26T20:00')
    expect((await said(context)).filter(line => line.endsWith('reminder'))).toEqual([
      '25 20:00 appointment_reminder',
      '26 18:00 appointment_reminder',
    ])
    const ended = (await reminders(context)).filter(line => line.endsWith('dropped planned_anew'))
    expect(ended).toHaveLength(4)
  })

  it('that fell into two days of standstill are not said, and one that is useful still is', async () => {
    await reminded(context)
    await reminded(context, { starts: '2026-11-27T10:30' })
    await sql`update message set state = 'sent', sent_at = due_at where kind = 'appointment_booked'`
    setClock('2026-11-27T09:00')
    await tick(context)
    expect((await said(context)).at(-1)).toBe('27 09:00 appointment_reminder')
    expect((await reminders(context)).map(line => line.split(' ').slice(7).join(' '))).toEqual([
      'expired useless',
      'expired useless',
      'expired useless',
      'sent',
    ])
  })

  it('are each said once by two instances that wake at the same moment', async () => {
    for (let n = 0; n < 12; n++) await reminded(context, { reachBy: n % 2 ? 'sms' : 'email' })
    const [one, other] = [watched(context), watched(context)]
    for (const minute of ['2026-11-24T18:00', '2026-11-24T18:30', '2026-11-25T16:30', '2026-11-25T16:31']) {
      setClock(minute)
      await Promise.all([one, other].map(({ transports }) => sendMessages(context, transports)))
    }
    const left = [...one.left, ...other.left]
    expect(left).toHaveLength(36)
    expect(new Set(left).size).toBe(36)
    expect((await reminders(context)).every(line => line.endsWith(' sent'))).toBe(true)
  })
})
