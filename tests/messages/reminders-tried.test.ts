import { describe, expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { kinds } from '../../server/messages/letters.ts'
import { leaseMessages } from '../../sql/messages/leases.ts'
import { beginTry } from '../../sql/messages/tries.ts'
import { at } from './one-party.ts'
import { openSending } from './open-sending.ts'
import { tick } from './outbox.ts'
import { type Awake, awakeUntil, calls, planAnew, reminded, reminders, said } from './reminding.ts'
import { watched } from './watched.ts'

const { context, sql, setClock, files } = await openSending()

const awake: Awake = async instant => {
  setClock(instant.toISO() ?? '')
  await tick(context)
}
const until = (instant: string) => awakeUntil(context, awake, at(instant))

const notTakenAt = async (...minutes: string[]) => {
  for (const minute of minutes) {
    setClock(minute)
    const { transports, left } = watched(context, { outcome: { outcome: 'later', why: 'smtp_connection' } })
    await sendMessages(context, transports)
    expect(left).toHaveLength(1)
  }
}

describe('a reminder that was not taken', () => {
  it.each([
    ['email', 'failed no_allowed_hour', []],
    ['sms', 'dropped to_ring', ['appointment_reminder 24 20:59 24 21:00']],
  ] as const)(
    'by %s just before nine in the evening goes out no more when the hour is in the night',
    async (reachBy, end, rung) => {
      await reminded(context, { reachBy, starts: '2026-11-25T00:30' })
      await tick(context)
      await notTakenAt('2026-11-24T20:59')
      await until('2026-11-25T08:05')
      expect((await reminders(context))[0]).toMatch(new RegExp(`${end}$`))
      expect(await calls(context)).toEqual(rung)
      expect(await said(context)).toEqual(['24 18:00 appointment_booked'])
    },
  )

  it('in the evening goes out in the morning, in the words of the morning', async () => {
    await reminded(context, { reachBy: 'sms', starts: '2026-11-25T20:58' })
    await tick(context)
    await notTakenAt('2026-11-24T20:58', '2026-11-24T20:59')
    await until('2026-11-25T09:00')
    expect(await said(context)).toEqual(['24 18:00 appointment_booked', '25 08:00 appointment_reminder'])
    expect(files.read('2-sms.txt')).toContain('提醒：今天 20:58')
  })

  it.each(['email', 'sms'] as const)(
    'by %s gives way to the later one, and is no call beside it',
    async reachBy => {
      const safe = [
        { weekdays: [2], hours: '[17:00,20:30)' },
        { weekdays: [3], hours: '[12:00,13:00)' },
      ]
      await reminded(context, { reachBy, starts: '2026-11-25T20:29', safe })
      await tick(context)
      await notTakenAt('2026-11-24T20:29')
      await sql`update reach_hours set hours = '[12:59,13:00)' where 3 = any (weekdays)`
      await until('2026-11-25T20:29')
      expect((await reminders(context)).map(line => line.split(' ').slice(7).join(' '))).toEqual([
        'expired useless',
        'sent',
      ])
      expect(await calls(context)).toEqual([])
    },
  )

  it.each(['email', 'sms'] as const)(
    'by %s with no minute left before the later one ends at once, and is no call',
    async reachBy => {
      const safe = [
        { weekdays: [2], hours: '[17:00,20:30)' },
        { weekdays: [3], hours: '[12:59,13:00)' },
      ]
      await reminded(context, { reachBy, starts: '2026-11-25T20:29', safe })
      await tick(context)
      await notTakenAt('2026-11-24T20:29')
      expect((await reminders(context))[0]).toMatch(/ expired useless$/)
      await until('2026-11-25T20:29')
      expect((await reminders(context))[1]).toMatch(/ sent$/)
      expect(await calls(context)).toEqual([])
    },
  )

  it('is tried to the start and not beyond it', async () => {
    await reminded(context)
    await tick(context)
    await notTakenAt(
      '2026-11-24T18:30',
      '2026-11-24T18:31',
      '2026-11-24T18:36',
      '2026-11-24T19:01',
      '2026-11-25T08:00',
    )
    await notTakenAt('2026-11-25T16:30', '2026-11-25T16:31', '2026-11-25T16:36', '2026-11-25T17:01')
    await until('2026-11-26T12:00')
    expect((await reminders(context)).map(line => line.split(' ').slice(7).join(' '))).toEqual([
      'failed tries_in_vain',
      'failed no_allowed_hour',
    ])
  })

  it('is left to its sender when the reminders are planned anew', async () => {
    const { partyId } = await reminded(context)
    await tick(context)
    await notTakenAt('2026-11-24T18:30')
    await planAnew(context, partyId)
    await until('2026-11-24T18:40')
    expect((await reminders(context))[0]).toMatch(/ sent$/)
  })
})

describe('a reminder whose sender lost its lease', () => {
  it('and had it taken again within the same instant is begun by one of the two', async () => {
    await reminded(context)
    const at = context.now()
    const until = at.plus({ seconds: 60 })
    const lease = () => leaseMessages(sql, { kinds, channels: ['email'], now: at, until, most: 1 })
    const [one] = await lease()
    await sql`update message set leased_until = null`
    const [other] = await lease()
    if (!one || !other) throw new Error('nothing was leased')
    const begun = await Promise.all(
      [one, other].map(leased => beginTry(sql, { message: leased, until, left: null })),
    )
    expect(begun.filter(({ facts }) => facts !== null)).toHaveLength(1)
  })

  it('before it began is not said by it, and once by the other (R32)', async () => {
    await reminded(context)
    await reminded(context)
    await tick(context)
    let others = Promise.resolve()
    const other = watched(context)
    const slow = watched(context, {
      meanwhile: async () => {
        setClock('2026-11-24T18:32')
        others = sendMessages(context, other.transports)
        await others
      },
    })
    setClock('2026-11-24T18:30')
    await sendMessages(context, slow.transports)
    await others
    expect([slow.left.length, other.left.length]).toEqual([1, 2])
    expect((await reminders(context)).filter(line => line.endsWith(' sent'))).toHaveLength(2)
  })

  it('to a new plan is not said at the hour of the old one', async () => {
    const first = await reminded(context)
    const { partyId } = await reminded(context, { starts: '2026-11-25T18:31' })
    await tick(context)
    const { transports, left } = watched(context, {
      meanwhile: async () => {
        await sql`update party set sequence = 1, arrives_at = ${at('2026-11-27T18:30')} where party_id = ${partyId}`
        await planAnew(context, partyId)
      },
    })
    setClock('2026-11-24T18:31')
    await sendMessages(context, transports)
    expect(left).toHaveLength(1)
    expect(first.partyId).not.toBe(partyId)
    expect((await reminders(context)).slice(2).map(line => line.replaceAll(/ \d\d \d\d:\d\d/g, ''))).toEqual([
      'seq 0/24h email dropped no_longer_true',
      'seq 0/2h email dropped planned_anew',
      'seq 1/24h email waiting',
      'seq 1/2h email waiting',
    ])
  })
})

it('when the gateway is taken away, both reminders of an hour are one call (R36)', async () => {
  await reminded(context, { reachBy: 'sms', starts: '2026-11-26T18:30' })
  await tick(context)
  const earnest = { ...context, config: { ...context.config, inEarnest: true } }
  for (const minute of ['2026-11-25T18:30', '2026-11-26T16:30']) {
    setClock(minute)
    await tick(earnest)
  }
  expect(await calls(context)).toEqual(['appointment_reminder 25 18:30 25 21:00'])
})
