import { describe, expect, it } from 'vitest'
import { cancelled } from './one-party.ts'
import { openSending } from './open-sending.ts'
import { tick } from './outbox.ts'
import { calls, planAnew, reminded, reminders } from './reminding.ts'

const { context, sql, setClock } = await openSending()

const never = [{ weekdays: [6], hours: '[09:00,10:00)' }]

describe('the reminders of a booking', () => {
  it('wait in the outbox, each of no use once there is something better', async () => {
    const { partyId } = await reminded(context)
    expect(await reminders(context)).toEqual([
      'seq 0/24h email 24 18:30 25 16:30 waiting',
      'seq 0/2h email 25 16:30 25 18:30 waiting',
    ])
    const [row] = await sql`select once, about from message where kind = 'appointment_reminder' limit 1`
    expect(row).toMatchObject({ once: `appointment_reminder/${partyId}/seq 0/24h`, about: { sequence: 0 } })
  })

  it.each(['none', null] as const)('are none for whoever is reached by %s (R35)', async reachBy => {
    await reminded(context, { reachBy })
    expect([await reminders(context), await calls(context)]).toEqual([[], []])
  })

  it('are one call for whoever wants a voice, apart from the call that brings the news', async () => {
    await reminded(context, { reachBy: 'voice', starts: '2026-11-26T18:30' })
    expect(await reminders(context)).toEqual([])
    expect(await calls(context)).toEqual([
      'appointment_booked 24 18:00 24 21:00',
      'appointment_reminder 25 18:30 25 21:00',
    ])
  })

  it.each([
    ['is made in the same hours', '2026-11-25T12:00', [], 'appointment_booked 24 18:00 24 21:00'],
    ['has no hour either', '2026-11-25T18:30', never, 'appointment_booked'],
  ] as const)('are no call beside the one with the news that %s', async (_, starts, safe, call) => {
    await reminded(context, { reachBy: 'voice', starts, safe })
    expect(await calls(context)).toEqual([call])
  })

  it('are a call beside one in the same hours that is about something else', async () => {
    const { partyId } = await reminded(context, { reachBy: 'voice' })
    await sql`
      insert into ring (party_id, about, ring_between)
      select party_id, jsonb_set(about, '{kind}', '"something_else"') - 'once', ring_between from ring
      where about ->> 'kind' = 'appointment_reminder'`
    await sql`delete from ring where about ->> 'kind' = 'appointment_reminder'`
    await planAnew(context, partyId)
    expect(await calls(context)).toEqual([
      'appointment_booked 24 18:00 24 21:00',
      'something_else 24 18:30 24 21:00',
      'appointment_reminder 24 18:30 24 21:00',
    ])
  })

  it.each(['sms', 'email'] as const)(
    'with safe hours that leave no minute are no message by %s, and one line on the ring list where there is a number',
    async reachBy => {
      await reminded(context, { reachBy, safe: never })
      expect(await reminders(context)).toEqual([])
      expect(await calls(context)).toEqual(reachBy === 'sms' ? ['appointment_booked'] : [])
    },
  )

  it('for whom the hours became hopeless later are one line on the ring list', async () => {
    const { partyId } = await reminded(context, { reachBy: 'sms' })
    await sql`insert into reach_hours (party_id, weekdays, hours) values (${partyId}, '{6}', '[09:00,10:00)')`
    await planAnew(context, partyId)
    await planAnew(context, partyId)
    expect(await calls(context)).toEqual(['appointment_reminder'])
    expect(await reminders(context)).toEqual([
      'seq 0/24h sms 24 18:30 25 16:30 dropped planned_anew',
      'seq 0/2h sms 25 16:30 25 18:30 dropped planned_anew',
    ])
  })
})

describe('planned anew', () => {
  it('twice with nothing changed they are as they were (R32)', async () => {
    const { partyId } = await reminded(context)
    const before = await sql`select * from message order by message_id`
    await planAnew(context, partyId)
    await Promise.all([planAnew(context, partyId), planAnew(context, partyId)])
    expect(await sql`select * from message order by message_id`).toEqual(before)
  })

  it('after the safe hours changed they move, and come back when the hours do', async () => {
    const { partyId } = await reminded(context, { starts: '2026-11-26T18:30' })
    await sql`insert into reach_hours (party_id, weekdays, hours) values (${partyId}, '{3}', '[12:00,13:00)')`
    await planAnew(context, partyId)
    expect(await reminders(context)).toEqual([
      'seq 0/24h email 25 18:30 26 16:30 dropped planned_anew',
      'seq 0/2h email 25 12:59 26 18:30 waiting',
    ])
    await sql`delete from reach_hours`
    await planAnew(context, partyId)
    expect(await reminders(context)).toEqual([
      'seq 0/24h email 25 18:30 26 16:30 waiting',
      'seq 0/2h email 26 16:30 26 18:30 waiting',
    ])
  })

  it('for hours that only come later they go forward, unless the news goes out in them', async () => {
    const hours = (partyId: number) =>
      sql`insert into reach_hours (party_id, weekdays, hours) values (${partyId}, '{3}', '[17:00,18:00)')`
    const { partyId } = await reminded(context)
    await hours(partyId)
    await planAnew(context, partyId)
    await tick(context)
    expect(await reminders(context)).toEqual([
      'seq 0/24h email 24 18:30 25 16:30 dropped planned_anew',
      'seq 0/2h email 25 16:30 25 18:30 dropped planned_anew',
    ])
    await sql`update message set state = 'sent' where kind = 'appointment_booked'`
    await planAnew(context, partyId)
    expect((await reminders(context))[1]).toBe('seq 0/2h email 25 17:00 25 18:30 waiting')
  })

  it('for another way they go by it', async () => {
    const { partyId } = await reminded(context, { starts: '2026-11-26T18:30', reachBy: 'sms' })
    const to = async (reachBy: string | null) => {
      await sql`update party set reach_by = ${reachBy} where party_id = ${partyId}`
      await planAnew(context, partyId)
      return [...(await reminders(context)), ...(await calls(context))].map(line =>
        line.replaceAll(/ \d\d \d\d:\d\d/g, ''),
      )
    }
    expect(await to('email')).toEqual(['seq 0/24h email waiting', 'seq 0/2h email waiting'])
    const ended = ['seq 0/24h email dropped planned_anew', 'seq 0/2h email dropped planned_anew']
    expect(await to('voice')).toEqual([...ended, 'appointment_reminder'])
    expect(await to('sms')).toEqual([
      'seq 0/24h sms waiting',
      'seq 0/2h sms waiting',
      'appointment_reminder dropped',
    ])
  })

  it('what was said stays said, and what is due already stays with its sender', async () => {
    const { partyId } = await reminded(context)
    setClock('2026-11-24T18:30')
    await planAnew(context, partyId)
    await tick(context)
    setClock('2026-11-24T19:00')
    await planAnew(context, partyId)
    await tick(context)
    expect(await reminders(context)).toEqual([
      'seq 0/24h email 24 18:30 25 16:30 sent',
      'seq 0/2h email 25 16:30 25 18:30 waiting',
    ])
  })

  it('one that was said earlier than at its hour is not said again when that hour is allowed after all', async () => {
    setClock('2026-11-23T10:00')
    const { partyId } = await reminded(context, { safe: [{ weekdays: [1], hours: '[12:00,13:00)' }] })
    setClock('2026-11-23T12:59')
    await tick(context)
    await sql`delete from reach_hours`
    await planAnew(context, partyId)
    expect(await reminders(context)).toEqual([
      'seq 0/2h email 23 12:59 25 18:30 sent',
      'seq 0/24h email 24 18:30 25 16:30 waiting',
    ])
  })

  it('for whoever comes no more they end, and so does the call', async () => {
    const party = await reminded(context)
    const rung = await reminded(context, { reachBy: 'voice', starts: '2026-11-26T18:30' })
    for (const each of [party, rung]) {
      await cancelled(context, each)
      await planAnew(context, each.partyId)
    }
    expect((await reminders(context)).map(line => line.split(' ').slice(-2).join(' '))).toEqual([
      'dropped no_longer_true',
      'dropped no_longer_true',
    ])
    expect((await calls(context))[1]).toMatch(/^appointment_reminder .* dropped$/)
  })
})
