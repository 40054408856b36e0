import type { DateTime } from 'luxon'
import { beforeEach, describe, expect, it } from 'vitest'
import { markUnclearAtClosing } from '../../jobs/mark-unclear.ts'
import { arrive } from '../../server/booking/arrive.ts'
import { complete } from '../../server/booking/complete.ts'
import { leaveBefore } from '../../server/booking/leave-before.ts'
import { miss } from '../../server/booking/miss.ts'
import { bookFirst } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'
import { at, laySmallPark } from '../setup/small-park.ts'

const { context, sql, setClock } = await openPark('2026-12-01T09:00')
await laySmallPark(sql)
await sql`insert into account (email) values ('desk@example.org')`

const STEP = { rule: 'an_appointment_goes_step_by_step' }
const DESK = 1
let hour = at('2026-12-02 09:00')
beforeEach(() => {
  setClock('2026-12-01T09:00')
  hour = hour.plus({ days: 1 })
  if (hour.weekday > 5) hour = hour.plus({ days: 8 - hour.weekday })
})

const booked = () => bookFirst(context, 'advice', { starts: hour })
/** The clock stands so many minutes after the start. */
const minutesIn = (minutes: number) => setClock(hour.plus({ minutes }).toISO() ?? '')

const rowOf = async (appointmentId: number) => {
  const [row] = await sql`
    select state, arrived_at is not null as arrived, withdrawn_at is not null as withdrawn,
      (select count(*)::int from reservation where reservation.appointment_id = appointment.appointment_id) as claims
    from appointment join party using (appointment_id) where appointment_id = ${appointmentId} and ordinal = 1`
  return row
}
const auditOf = async (about: string) =>
  (await sql`select actor, verb from audit_entry where about = ${about} order by entry_id`)
    .map(({ actor, verb }) => `${actor} ${verb}`)
    .filter(entry => entry.startsWith('account/'))

describe('what the desk sees happen', () => {
  it('is written down as arrived and completed, each once and with who saw it', async () => {
    const { appointmentId, partyId } = await booked()
    minutesIn(-7)
    await arrive(context, partyId, DESK)
    await expect(arrive(context, partyId, DESK)).rejects.toMatchObject(STEP)
    await expect(complete(context, appointmentId, DESK)).rejects.toMatchObject(STEP)
    minutesIn(30)
    await complete(context, appointmentId, DESK)
    await expect(complete(context, appointmentId, DESK)).rejects.toMatchObject(STEP)

    expect(await rowOf(appointmentId)).toMatchObject({ state: 'completed', arrived: true, claims: 2 })
    expect(await auditOf(`party/${partyId}`)).toEqual(['account/1 party.arrive'])
    expect(await auditOf(`appointment/${appointmentId}`)).toEqual(['account/1 appointment.complete'])
  })

  it('is no arrival on another day', async () => {
    const { partyId, appointmentId } = await booked()
    await expect(arrive(context, partyId, DESK)).rejects.toMatchObject(STEP)
    expect(await rowOf(appointmentId)).toMatchObject({ state: 'booked', arrived: false })
  })

  it('is missed from its start on, and not when somebody came', async () => {
    const [{ appointmentId }, came] = [
      await booked(),
      await bookFirst(context, 'talk', { starts: hour.plus({ hours: 5 }) }),
    ]
    minutesIn(-1)
    await expect(miss(context, appointmentId, DESK)).rejects.toMatchObject(STEP)
    await arrive(context, came.partyId, DESK)
    minutesIn(600)
    await miss(context, appointmentId, DESK)
    await expect(miss(context, came.appointmentId, DESK)).rejects.toMatchObject(STEP)
    expect(await rowOf(appointmentId)).toMatchObject({ state: 'missed', withdrawn: false })
    expect(await auditOf(`appointment/${appointmentId}`)).toEqual(['account/1 appointment.miss'])
  })

  it.each([
    [complete, 'completed'],
    [miss, 'missed'],
  ] as const)('settles what was unclear by %o as %s (R20)', async (settle, state) => {
    const { appointmentId } = await booked()
    await sql`update appointment set state = 'unclear' where appointment_id = ${appointmentId}`
    minutesIn(600)
    await settle(context, appointmentId, DESK)
    expect(await rowOf(appointmentId)).toMatchObject({ state })
  })

  it('ends with whoever left before it was held, frees the hour, and says nothing to them', async () => {
    const booking = await booked()
    await expect(leaveBefore(context, booking, DESK)).rejects.toMatchObject(STEP)
    minutesIn(-10)
    await arrive(context, booking.partyId, DESK)
    await leaveBefore(context, booking, DESK)
    await expect(leaveBefore(context, booking, DESK)).rejects.toMatchObject(STEP)

    expect(await rowOf(booking.appointmentId)).toEqual({
      ...{ state: 'cancelled', arrived: true, withdrawn: true, claims: 0 },
    })
    expect(await sql`select from message where kind = 'appointment_cancelled'`).toHaveLength(0)
    expect(await auditOf(`party/${booking.partyId}`)).toEqual([
      'account/1 party.arrive',
      'account/1 party.leave',
    ])
  })

  /** Another who comes, without an hour of their own. */
  const andAnother = async (appointmentId: number, consentedAt: DateTime | null = hour) => {
    const [row] = await sql<[{ partyId: number }]>`
      insert into party (appointment_id, ordinal, reference, arrives_at, consented_at, reach_by)
      values (${appointmentId}, 2, ${`9${String(appointmentId).padStart(7, '0')}`}, ${hour}, ${consentedAt}, 'none')
      returning party_id`
    return row
  }

  it.each([
    ['who has answered', hour],
    ['of whom nothing was known', null],
  ])('stays for the other of two who is there, %s (R17)', async (_, consentedAt) => {
    const booking = await booked()
    const other = await andAnother(booking.appointmentId, consentedAt)
    minutesIn(0)
    await arrive(context, booking.partyId, DESK)
    await arrive(context, other.partyId, DESK)
    await leaveBefore(context, booking, DESK)
    expect(await rowOf(booking.appointmentId)).toMatchObject({ state: 'arrived', withdrawn: true, claims: 2 })
  })

  it.each([
    ['comes', 'completed'],
    ['is missed', 'missed'],
    ['is ticked by nobody', 'unclear'],
  ] as const)('is booked again when one of two left, and the other %s (R17, R20)', async (_, end) => {
    const booking = await booked()
    const { appointmentId } = booking
    const other = await andAnother(appointmentId)
    minutesIn(0)
    await arrive(context, booking.partyId, DESK)
    await leaveBefore(context, booking, DESK)
    expect(await rowOf(appointmentId)).toMatchObject({ state: 'booked', withdrawn: true, claims: 2 })
    await expect(arrive(context, booking.partyId, DESK)).rejects.toMatchObject(STEP)

    minutesIn(30)
    if (end === 'completed') {
      await arrive(context, other.partyId, DESK)
      await complete(context, appointmentId, DESK)
    }
    if (end === 'missed') await miss(context, appointmentId, DESK)
    minutesIn(24 * 60)
    await markUnclearAtClosing(context)
    expect(await rowOf(appointmentId)).toMatchObject({ state: end })
  })

  it('happens once, whoever of twenty presses at once', async () => {
    const { partyId, appointmentId } = await booked()
    minutesIn(1)
    const came = await Promise.allSettled(Array.from({ length: 20 }, () => arrive(context, partyId, DESK)))
    expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const ended = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        n % 2
          ? complete(context, appointmentId, DESK)
          : leaveBefore(context, { appointmentId, partyId }, DESK),
      ),
    )
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
