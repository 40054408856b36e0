import type { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { isOffered } from '../../server/availability/open-starts.ts'
import { cancelAppointment } from '../../server/booking/cancel-appointment.ts'
import { moveAppointment } from '../../server/booking/move-appointment.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { bookFirst } from '../setup/booking.ts'
import { everyRow } from '../setup/every-row.ts'
import { type Booked, movesIn, movingOf } from '../setup/moving.ts'
import { openPark } from '../setup/park.ts'

const { context, sql } = await openPark('2026-11-25T09:00')
await seedPark(sql, context.now())
const { move, nextDay } = movesIn(context)

const reach = { by: 'sms', contact: '+8613800000003', telephoneOf: 'self' } as const

interface Standing {
  readonly workers: number[]
  readonly rooms: number[]
  readonly claimed: number[]
  readonly from: DateTime[]
}

/** The appointment as it stands, with everything that its hour is written in. */
const standing = async ({ appointmentId }: Booked) => {
  const [row] = await sql<[Standing]>`
    select state, lower(during) as starts, sequence, changed_at,
      array(select person_id from appointment_worker where appointment_id = ${appointmentId} order by 1) as workers,
      array(select room_id from appointment_room where appointment_id = ${appointmentId} order by 1) as rooms,
      array(select resource_id from reservation where appointment_id = ${appointmentId} order by 1) as claimed,
      (select array_agg(distinct lower(during)) from reservation where appointment_id = ${appointmentId}) as from
    from appointment where appointment_id = ${appointmentId}`
  const parties = await sql<Record<string, unknown>[]>`
    select reference, sequence, arrives_at, changed_at from party
    where appointment_id = ${appointmentId} order by ordinal`
  return { ...row, parties: [...parties] }
}

/** What a party is told, but for what reminds of it. */
const said = ({ partyId }: { partyId: number }) => sql`
  select kind, about ->> 'sequence' as sequence from message
  where party_id = ${partyId} and kind <> 'appointment_reminder' order by message_id`

const secondParty = async ({ appointmentId }: Booked) => {
  const [party] = await sql<[{ partyId: number; appointmentId: number }]>`
    update party set consented_at = ${context.now()}, called = '另一方', reach_by = 'none'
    where appointment_id = ${appointmentId} and ordinal = 2 returning party_id, appointment_id`
  return party
}

describe('moving', () => {
  it('keeps the reference, raises every sequence by one, and claims exactly what the new time needs', async () => {
    const booked = await bookFirst(context, 'separate-mediation', { answers: { reach } })
    const before = await standing(booked)
    const starts = await nextDay(booked)

    await move(booked, starts)

    const after = await standing(booked)
    expect(after).toMatchObject({ state: 'booked', starts, sequence: 1, changedAt: context.now() })
    expect(after.parties.map(({ reference }) => reference)).toEqual(
      before.parties.map(({ reference }) => reference),
    )
    expect(after.parties).toMatchObject([
      { sequence: 1, arrivesAt: starts, changedAt: context.now() },
      { sequence: 1, arrivesAt: starts.plus({ minutes: 15 }), changedAt: context.now() },
    ])
    expect(after.claimed).toHaveLength(4)
    expect(after.claimed).toEqual([...after.workers, ...after.rooms].sort((one, other) => one - other))
    expect(after.from).toEqual([starts.minus({ minutes: 15 })])
  })

  it('gives the old hour to others at once, and takes the new one from them', async () => {
    const booked = await bookFirst(context, 'granny-tian')
    const starts = await nextDay(booked)
    const roomsThen = await sql`select resource_id from reservation where during @> ${starts}::timestamptz`

    await move(booked, starts)

    expect(await isOffered(context, booked.service, booked.starts)).toBe(true)
    expect(
      await sql`select resource_id from reservation where during @> ${starts}::timestamptz`,
    ).toHaveLength(roomsThen.length + 2)
    const other = await bookFirst(context, 'granny-tian', { starts: booked.starts })
    expect(other.appointmentId).not.toBe(booked.appointmentId)
  })

  it('by half an hour is never in its own way, though everybody else is taken', async () => {
    const booked = await bookFirst(context, 'parent-counselling')
    const half = booked.starts.plus({ minutes: 30 })
    for (let taken = false; !taken; )
      await bookFirst(context, 'parent-counselling', { starts: half }).catch(() => {
        taken = true
      })
    expect(await isOffered(context, booked.service, half)).toBe(false)
    expect(await isOffered(context, booked.service, half, movingOf(booked))).toBe(true)

    await move(booked, half)

    expect(await standing(booked)).toMatchObject({ starts: half, from: [half] })
  })

  it('tells everybody who answered the new hour, once, and nobody else', async () => {
    const booked = await bookFirst(context, 'joint-mediation', { answers: { reach } })
    const other = await secondParty(booked)

    await move(booked, await nextDay(booked))

    expect(await said(booked)).toEqual([
      { kind: 'appointment_booked', sequence: '0' },
      { kind: 'appointment_changed', sequence: '1' },
    ])
    expect(await said(other)).toEqual([])
    const verbs =
      await sql`select verb from audit_entry where about = ${`appointment/${booked.appointmentId}`}`
    expect(verbs.map(({ verb }) => verb)).toEqual(['appointment.book', 'appointment.move'])
  })

  it('leaves whoever has withdrawn at the hour that they know (R17)', async () => {
    const booked = await bookFirst(context, 'joint-mediation')
    const other = await secondParty(booked)
    await cancelAppointment(context, { ...other, openedWith: 'passcode' } as unknown as TrustedHolder, 0)
    const before = await standing(booked)

    await move(booked, await nextDay(booked))

    const after = await standing(booked)
    expect(after.parties[0]).toMatchObject({ sequence: 1 })
    expect(after.parties[1]).toEqual(before.parties[1])
  })

  it('by the second party is to the hour at which they arrive themselves (R15)', async () => {
    const booked = await bookFirst(context, 'joint-mediation')
    const other = await secondParty(booked)
    const starts = await nextDay(booked)

    await moveAppointment(context, other, { starts: starts.plus({ minutes: 15 }), sequence: 0 })

    expect(await standing(booked)).toMatchObject({ starts, parties: [{ arrivesAt: starts }, {}] })
  })

  it('prefers whoever speaks the language that was ticked', async () => {
    const booked = await bookFirst(context, 'individual-counselling', { answers: { prepare: ['dialect'] } })
    await move(booked, await nextDay(booked))
    const [worker] = await sql`
      select languages from appointment_worker join person using (person_id)
      where appointment_id = ${booked.appointmentId}`
    expect(worker?.languages).toContain('平湖话')
  })

  it('to the hour it has, or the same form once more, changes nothing', async () => {
    const booked = await bookFirst(context, 'matchmaker', { answers: { reach } })
    const atFirst = await everyRow(sql)
    await move(booked, booked.starts)
    expect(await everyRow(sql)).toEqual(atFirst)

    const starts = await nextDay(booked)
    await Promise.all(Array.from({ length: 10 }, () => move(booked, starts)))

    const after = await standing(booked)
    expect(after).toMatchObject({ starts, sequence: 1 })
    expect(await said(booked)).toHaveLength(2)
  })
})
