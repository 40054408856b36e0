import type { DateTime } from 'luxon'
import { beforeEach, describe, expect, it } from 'vitest'
import { arrive } from '../../server/booking/arrive.ts'
import { moveForStaff } from '../../server/booking/move-for-staff.ts'
import { answers, bookFirst } from '../setup/booking.ts'
import type { Booked } from '../setup/moving.ts'
import { openPark } from '../setup/park.ts'
import { addPerson, addRoom, at, laySmallPark } from '../setup/small-park.ts'

const { context, sql, setClock } = await openPark('2026-12-01T09:00')
const park = await laySmallPark(sql)
const another = await addPerson(sql, '沈社工', 'mediator')
await sql`insert into service_worker (service_id, person_id) values (${park.talk}, ${another})`
await addRoom(sql, park.placeId, 'mediation')
await sql`insert into account (email) values ('hexie@example.org')`

const HEXIE = 1
const [morning, afternoon, evening] = ['2026-12-02 09:00', '2026-12-02 13:30', '2026-12-02 20:00'].map(
  at,
) as [DateTime, DateTime, DateTime]
beforeEach(async () => {
  setClock('2026-12-01T09:00')
  await sql`truncate appointment, reservation cascade`
})

const booked = () =>
  bookFirst(context, 'talk', {
    starts: morning,
    answers: { ...answers, reach: { by: 'email', contact: 'xiao@example.org' } },
  })
const move = ({ appointmentId }: Booked, starts: DateTime, sequence = 0) =>
  moveForStaff(context, { appointmentId, accountId: HEXIE }, { starts, sequence })
const standing = async ({ appointmentId }: Booked) => {
  const [row] = await sql`
    select lower(during) as starts, appointment.sequence, party.sequence as told, arrives_at,
      (select count(*)::int from reservation claim
        where claim.appointment_id = appointment.appointment_id and claim.during @> appointment.during) as claims
    from appointment join party using (appointment_id) where appointment_id = ${appointmentId}`
  return row
}

describe('a coordinator moves an appointment', () => {
  it('to another open start: claims follow, the sequence grows, the party is told, the audit says who', async () => {
    const booking = await booked()
    await move(booking, afternoon)

    expect(await standing(booking)).toEqual({
      ...{ starts: afternoon, sequence: 1, told: 1, arrivesAt: afternoon, claims: 2 },
    })
    expect(
      await sql`select kind, about ->> 'sequence' as sequence from message where kind like '%changed'`,
    ).toEqual([{ kind: 'appointment_changed', sequence: '1' }])
    const about = `appointment/${booking.appointmentId}`
    expect(
      await sql`select actor from audit_entry where verb = 'appointment.move' and about = ${about}`,
    ).toEqual([{ actor: 'account/1' }])
  })

  it('also when the lead is over, or whoever comes is late; not when they are there', async () => {
    const booking = await booked()
    setClock('2026-12-02T09:12')
    await move(booking, afternoon)
    setClock('2026-12-02T13:25')
    await arrive(context, booking.partyId, HEXIE)
    await expect(move(booking, morning.plus({ days: 1 }), 1)).rejects.toMatchObject({
      rule: 'appointment_has_changed',
    })
  })

  it('or the desk writes down that somebody came: never both, whoever is first', async () => {
    const days = Array.from({ length: 8 }, (_, nth) => morning.plus({ days: 1 + nth })).filter(
      ({ weekday }) => weekday < 6,
    )
    for (const elsewhere of days) {
      const booking = await booked()
      setClock('2026-12-02T08:55')
      const came = arrive(context, booking.partyId, HEXIE)
      await Promise.allSettled([came, move(booking, elsewhere)])
      const [row] = await sql`
        select state, arrives_at from appointment join party using (appointment_id)
        where appointment_id = ${booking.appointmentId}`
      expect([row?.state, row?.arrivesAt.toMillis()]).toEqual(
        row?.state === 'arrived' ? ['arrived', morning.toMillis()] : ['booked', elsewhere.toMillis()],
      )
      await sql`truncate appointment, reservation cascade`
      setClock('2026-12-01T09:00')
    }
  })

  it('not to an hour that is not to be had, and then it stands where it stood', async () => {
    const booking = await booked()
    await expect(move(booking, evening)).rejects.toMatchObject({ rule: 'slot_is_taken' })
    expect(await standing(booking)).toMatchObject({ starts: morning, sequence: 0, claims: 2 })
  })

  it('not to the hour it has: nothing changes and nobody is told', async () => {
    const booking = await booked()
    await move(booking, morning)
    expect(await standing(booking)).toMatchObject({ sequence: 0, claims: 2 })
  })

  it('not while a cancellation waits for a voice (R16)', async () => {
    const booking = await booked()
    await sql`update appointment set cancel_asked_at = ${context.now()}`
    await expect(move(booking, afternoon)).rejects.toMatchObject({ rule: 'appointment_has_changed' })
  })

  it('at the same moment as another: one wins, the other is told that it has changed, nothing is lost', async () => {
    const booking = await booked()
    const hours = [
      afternoon,
      afternoon.plus({ minutes: 30 }),
      morning.plus({ days: 1 }),
      morning.plus({ days: 2 }),
    ]
    const moves = await Promise.allSettled(hours.map(hour => move(booking, hour)))

    const rules = moves.flatMap(result => (result.status === 'rejected' ? [result.reason.rule] : []))
    expect(rules).toEqual(Array(3).fill('appointment_has_changed'))
    const winner = hours[moves.findIndex(({ status }) => status === 'fulfilled')]
    expect(await standing(booking)).toMatchObject({ starts: winner, sequence: 1, claims: 2 })
  })
})
