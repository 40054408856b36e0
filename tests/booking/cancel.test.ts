import { describe, expect, it } from 'vitest'
import { isOffered } from '../../server/availability/open-starts.ts'
import { cancelAppointment } from '../../server/booking/cancel-appointment.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { bookFirst } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'

const { context, sql, setClock } = await openPark('2026-11-25T09:00')
await seedPark(sql, context.now())

const holding = (booked: { partyId: number; appointmentId: number }) =>
  ({ ...booked, openedWith: 'passcode' }) as unknown as TrustedHolder

describe('cancelling', () => {
  it('frees the hour for others at once and raises the sequence', async () => {
    const booked = await bookFirst(context, 'joint-mediation')

    await cancelAppointment(context, holding(booked), 0)

    expect(await isOffered(context, booked.service, booked.starts)).toBe(true)
    const [row] = await sql`
      select state, appointment.sequence, party.sequence as own, withdrawn_at
      from appointment join party using (appointment_id) where party_id = ${booked.partyId}`
    expect(row).toMatchObject({ state: 'cancelled', sequence: 1, own: 1 })
    expect(row?.withdrawnAt.toMillis()).toBe(context.now().toMillis())
  })

  it('twice, or ten times at once, is once', async () => {
    const booked = await bookFirst(context, 'individual-counselling')

    await Promise.all(Array.from({ length: 10 }, () => cancelAppointment(context, holding(booked), 0)))

    const [row] = await sql`select sequence from party where party_id = ${booked.partyId}`
    expect(row?.sequence).toBe(1)
    const verbs =
      await sql`select verb from audit_entry where about = ${`appointment/${booked.appointmentId}`}`
    expect(verbs.map(({ verb }) => verb).sort()).toEqual(['appointment.book', 'appointment.cancel'])
  })

  it('by one party leaves the appointment to the other who still comes, who is not told (R17)', async () => {
    const booked = await bookFirst(context, 'separate-mediation')
    await sql`
      update party set consented_at = ${context.now()}, called = '另一方', reach_by = 'none'
      where appointment_id = ${booked.appointmentId} and ordinal = 2`

    await cancelAppointment(context, holding(booked), 0)

    const [row] = await sql`select state from appointment where appointment_id = ${booked.appointmentId}`
    expect(row?.state).toBe('booked')
    expect(await isOffered(context, booked.service, booked.starts)).toBe(false)
    const told = await sql`
      select 1 from message join party using (party_id)
      where appointment_id = ${booked.appointmentId} and ordinal = 2`
    expect(told).toHaveLength(0)
  })

  it('from a page that is older than a change is refused', async () => {
    const booked = await bookFirst(context, 'matchmaker')
    await sql`update party set sequence = 1 where party_id = ${booked.partyId}`
    await expect(cancelAppointment(context, holding(booked), 0)).rejects.toMatchObject({
      rule: 'appointment_has_changed',
    })
  })

  it('ends with the start (R16)', async () => {
    const booked = await bookFirst(context, 'granny-tian')
    setClock(booked.starts.toISO())
    await expect(cancelAppointment(context, holding(booked), 0)).rejects.toMatchObject({
      rule: 'too_late_to_cancel',
    })
  })
})
