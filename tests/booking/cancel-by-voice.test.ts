import { beforeEach, describe, expect, it } from 'vitest'
import { isOffered } from '../../server/availability/open-starts.ts'
import { cancelAppointment } from '../../server/booking/cancel-appointment.ts'
import { confirmCancellation } from '../../server/booking/confirm-cancellation.ts'
import { keepAppointment } from '../../server/booking/keep-appointment.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { refusalOrThrow } from '../../server/refusal.ts'
import { at } from '../messages/one-party.ts'
import { bookFirst } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'
import { anAccount, bookLawyer, holding, keptOf, mornings, telephone } from './held.ts'

const { context, sql, setClock } = await openPark('2026-11-25T09:00')
await seedPark(sql, context.now())
const accountId = await anAccount(context)

beforeEach(async () => {
  setClock('2026-11-25T09:00')
  await sql`truncate message, ring, reach_hours, party, appointment cascade`
})

const callsOf = (partyId: number) => sql`
  select about ->> 'kind' as kind, to_char(lower(ring_between) at time zone 'Asia/Shanghai', 'DD HH24:MI') as starts,
    to_char(upper(ring_between) at time zone 'Asia/Shanghai', 'DD HH24:MI') as ends
  from ring where party_id = ${partyId} and outcome is null and about ->> 'kind' = 'cancellation_to_confirm'`

describe('cancelling a lawyer’s or protection appointment (R16)', () => {
  it.each(['lawyer', 'protection-order'])(
    'of %s is held: nothing is cancelled, freed or told',
    async code => {
      const booked = await bookFirst(context, code, { answers: { reach: telephone, safeHours: mornings } })
      const before = await keptOf(context, booked)

      expect(await cancelAppointment(context, holding(booked), 0)).toBe('held')

      expect(await keptOf(context, booked)).toEqual({
        ...before,
        asked: true,
        open: 1,
        verbs: ['appointment.book', 'appointment.ask_to_cancel'],
      })
      expect(before).toMatchObject({ state: 'booked', sequence: 0, own: 0, messages: 0 })
      expect(before.claims).toBeGreaterThan(0)
    },
  )

  it('of anything else is cancelled at once', async () => {
    const booked = await bookFirst(context, 'matchmaker', { answers: { reach: telephone } })
    expect(await cancelAppointment(context, holding(booked), 0)).toBe('cancelled')
    expect(await keptOf(context, booked)).toMatchObject({ state: 'cancelled', open: 0 })
  })

  it('is rung in the first safe hours before the start', async () => {
    setClock('2026-11-24T20:00')
    const booked = await bookLawyer(context, {}, at('2026-11-25T14:00'))
    await cancelAppointment(context, booked.mine, 0)
    expect(await callsOf(booked.partyId)).toEqual([
      { kind: 'cancellation_to_confirm', starts: '25 09:00', ends: '25 11:30' },
    ])
  })

  it('is rung no later than the start', async () => {
    const booked = await bookLawyer(context, { safeHours: null }, at('2026-11-25T14:00'))
    await cancelAppointment(context, booked.mine, 0)
    expect(await callsOf(booked.partyId)).toEqual([
      { kind: 'cancellation_to_confirm', starts: '25 09:00', ends: '25 14:00' },
    ])
  })

  it('has a call without hours when none is safe before the start', async () => {
    const weekends = { weekdays: 'never', weekends: { from: '09:00', to: '10:00' } } as const
    const booked = await bookLawyer(context, { safeHours: weekends })
    await cancelAppointment(context, booked.mine, 0)
    expect(await callsOf(booked.partyId)).toEqual([
      { kind: 'cancellation_to_confirm', starts: null, ends: null },
    ])
  })

  it.each([{ by: 'none' } as const, { by: 'email', contact: 'xiao@example.org' } as const])(
    'is held for the desk, and nobody is rung, by $by',
    async reach => {
      const booked = await bookLawyer(context, { reach, safeHours: null })
      expect(await cancelAppointment(context, booked.mine, 0)).toBe('held')
      expect(await callsOf(booked.partyId)).toEqual([])
      expect(await keptOf(context, booked)).toMatchObject({ asked: true, state: 'booked', messages: 0 })
    },
  )

  it('asked twice is asked once', async () => {
    const booked = await bookLawyer(context)
    await cancelAppointment(context, booked.mine, 0)
    setClock('2026-11-25T09:05')
    expect(await cancelAppointment(context, booked.mine, 0)).toBe('held')
    const [row] =
      await sql`select cancel_asked_at from appointment where appointment_id = ${booked.appointmentId}`
    expect(row?.cancelAskedAt.toFormat('HH:mm')).toBe('09:00')
    expect((await keptOf(context, booked)).verbs).toEqual(['appointment.book', 'appointment.ask_to_cancel'])
  })

  it('from a page that is older than a change, or after the start, is refused', async () => {
    const booked = await bookLawyer(context)
    await expect(cancelAppointment(context, booked.mine, 1)).rejects.toMatchObject({
      rule: 'appointment_has_changed',
    })
    setClock(booked.starts.toISO())
    await expect(cancelAppointment(context, booked.mine, 0)).rejects.toMatchObject({
      rule: 'too_late_to_cancel',
    })
    expect(await keptOf(context, booked)).toMatchObject({ asked: false, open: 0 })
  })
})

describe('keeping it', () => {
  it('takes the asking back, drops the call, and leaves the appointment as it was', async () => {
    const booked = await bookLawyer(context)
    const before = await keptOf(context, booked)
    await cancelAppointment(context, booked.mine, 0)

    await keepAppointment(context, booked.mine, 0)
    await keepAppointment(context, booked.mine, 0)

    expect(await keptOf(context, booked)).toEqual({
      ...before,
      outcomes: ['dropped'],
      verbs: ['appointment.book', 'appointment.ask_to_cancel', 'appointment.keep'],
    })
  })

  it('can be followed by asking again, with a call of its own', async () => {
    const booked = await bookLawyer(context)
    await cancelAppointment(context, booked.mine, 0)
    await keepAppointment(context, booked.mine, 0)
    expect(await cancelAppointment(context, booked.mine, 0)).toBe('held')
    expect(await keptOf(context, booked)).toMatchObject({ asked: true, open: 1, outcomes: ['dropped'] })
  })

  it('of what was cancelled meanwhile is refused', async () => {
    const booked = await bookLawyer(context)
    await cancelAppointment(context, booked.mine, 0)
    await confirmCancellation(context, booked, accountId)
    await expect(keepAppointment(context, booked.mine, 0)).rejects.toMatchObject({
      rule: 'appointment_has_changed',
    })
  })
})

describe('a voice', () => {
  it('ends what was asked: it cancels, frees the hour, says so, and the call is told', async () => {
    const booked = await bookLawyer(context)
    await cancelAppointment(context, booked.mine, 0)

    await confirmCancellation(context, booked, accountId)
    await confirmCancellation(context, booked, accountId)

    expect(await keptOf(context, booked)).toMatchObject({
      ...{ state: 'cancelled', sequence: 1, own: 1, claims: 0, messages: 1, open: 0, outcomes: ['told'] },
      verbs: ['appointment.book', 'appointment.ask_to_cancel', 'appointment.cancel'],
    })
    expect(await isOffered(context, booked.service, booked.starts)).toBe(true)
    const [entry] =
      await sql`select actor from audit_entry where verb = 'appointment.cancel' order by entry_id desc`
    expect(entry?.actor).toBe(`account/${accountId}`)
    const [ring] = await sql`select rung_by, rung_at from ring where party_id = ${booked.partyId}`
    expect([ring?.rungBy, ring?.rungAt.toFormat('HH:mm')]).toEqual([accountId, '09:00'])
  })

  it('ends nothing that was not asked, was taken back, or has begun', async () => {
    const booked = await bookLawyer(context)
    const confirm = () => confirmCancellation(context, booked, accountId)
    await expect(confirm()).rejects.toMatchObject({ rule: 'appointment_has_changed' })
    await cancelAppointment(context, booked.mine, 0)
    await keepAppointment(context, booked.mine, 0)
    await expect(confirm()).rejects.toMatchObject({ rule: 'appointment_has_changed' })
    await cancelAppointment(context, booked.mine, 0)
    setClock(booked.starts.toISO())
    await expect(confirm()).rejects.toMatchObject({ rule: 'too_late_to_cancel' })
    expect(await keptOf(context, booked)).toMatchObject({ state: 'booked', asked: true, messages: 0 })
  })
})

it.each(['joint-mediation', 'cooling-off'])(
  '%s, to which two may come, cannot be cancelled by voice (R14, R16)',
  async code => {
    const error = await sql`update service set cancelled_by_voice = true where code = ${code}`.catch(
      error => error,
    )
    expect(refusalOrThrow(error)).toMatchObject({ rule: 'a_voice_is_asked_of_one_party', status: 422 })
  },
)
