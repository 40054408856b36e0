import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isOffered } from '../../server/availability/open-starts.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { unseal } from '../../server/keys/seal.ts'
import { pick } from '../../sql/availability/pick.ts'
import { bookFirst, firstOpen, serviceOf } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'

const { context, sql } = await openPark('2026-11-25T09:00')
await seedPark(sql, context.now())

describe('a booking', () => {
  it('claims everybody and every room it needs, buffers included (R1, R3)', async () => {
    const { appointmentId, starts } = await bookFirst(context, 'separate-mediation')

    const claims = await sql`
      select kind, lower(during) as claimed_from, upper(during) as claimed_to
      from reservation join resource using (resource_id) where appointment_id = ${appointmentId}`
    expect(claims.map(({ kind }) => kind).sort()).toEqual(['person', 'person', 'room', 'room'])
    for (const { claimedFrom, claimedTo } of claims) {
      expect(claimedFrom.toMillis()).toBe(starts.minus({ minutes: 15 }).toMillis())
      expect(claimedTo.toMillis()).toBe(starts.plus({ minutes: 105 }).toMillis())
    }
  })

  it('leaves the other party a place of its own, fifteen minutes later (R14, R15)', async () => {
    const { appointmentId, starts } = await bookFirst(context, 'joint-mediation')

    const parties = await sql`
      select ordinal, reference, called, arrives_at from party where appointment_id = ${appointmentId} order by ordinal`
    expect(parties.map(({ called }) => called)).toEqual(['小陈', null])
    expect(parties[0]?.reference).not.toBe(parties[1]?.reference)
    expect(parties[1]?.arrivesAt.toMillis()).toBe(starts.plus({ minutes: 15 }).toMillis())
  })

  it('keeps a contact sealed and bound to its row, the passcode as a hash (security.md 19)', async () => {
    const reach = { by: 'sms', contact: '+8613800000001', telephoneOf: 'self' } as const
    const { partyId, reference } = await bookFirst(context, 'lawyer', { answers: { reach } })

    const [row] = await sql`
      select contact_sealed, contact_hash, passcode_hash, party::text as written from party where party_id = ${partyId}`
    expect(row?.written).not.toContain('13800000001')
    expect(row?.passcodeHash).toHaveLength(32)
    const place = { table: 'party', column: 'contact_sealed', row: reference }
    expect(unseal(context.keys, place, row?.contactSealed)).toBe('+8613800000001')
    expect(() => unseal(context.keys, { ...place, row: '00000000' }, row?.contactSealed)).toThrow()
  })

  it('from the same form is the same appointment (R11), and with another content is refused', async () => {
    const bookingKey = randomUUID()
    const first = await bookFirst(context, 'matchmaker', { bookingKey })

    const again = await bookFirst(context, 'matchmaker', { bookingKey, starts: first.starts })
    expect(again.appointmentId).toBe(first.appointmentId)
    await expect(
      bookFirst(context, 'matchmaker', { bookingKey, starts: first.starts, answers: { called: '小林' } }),
    ).rejects.toMatchObject({ rule: 'the_same_form_is_one_appointment' })
  })

  it('of a start that is not on the grid, too soon, or years ahead is refused and writes nothing (R2, R4)', async () => {
    const counted = async () => (await sql`select count(*)::int as parties from party`)[0]?.parties
    const before = await counted()
    const service = await serviceOf(context, 'individual-counselling')
    const tomorrow = context.now().plus({ days: 1 })
    for (const starts of [
      tomorrow.set({ minute: 7 }),
      context.now().plus({ minutes: 30 }),
      context.now().minus({ days: 1 }),
      tomorrow.plus({ years: 3 }),
      tomorrow.set({ hour: 3 }),
    ]) {
      expect(await isOffered(context, service, starts)).toBe(false)
      await expect(bookFirst(context, service.code, { starts })).rejects.toMatchObject({
        rule: 'slot_is_taken',
      })
    }
    expect(await counted()).toBe(before)
  })

  it('gives somebody who speaks the dialect to whoever ticked it, whosever turn it is (R18)', async () => {
    const service = await serviceOf(context, 'individual-counselling')
    const starts = await firstOpen(context, service)
    const needs = await pick(sql, { serviceId: service.serviceId, now: context.now(), starts })
    const inTurn = needs.find(({ kind }) => kind === 'person')?.free.map(({ resourceId }) => resourceId) ?? []
    expect(inTurn.length).toBeGreaterThan(1)
    const last = inTurn.at(-1) ?? 0
    await sql`update person set languages = case when person_id = ${last} then '{平湖话}' else '{}' end::text[]`

    const { appointmentId } = await bookFirst(context, service.code, {
      starts,
      answers: { prepare: ['dialect'] },
    })

    const workers =
      await sql`select person_id from appointment_worker where appointment_id = ${appointmentId}`
    expect(workers).toEqual([{ personId: last }])
  })

  it('is in the audit by ids alone (R62)', async () => {
    const { appointmentId, partyId } = await bookFirst(context, 'preschool')
    expect(
      await sql`select actor, verb, detail from audit_entry where about = ${`appointment/${appointmentId}`}`,
    ).toEqual([{ actor: `party/${partyId}`, verb: 'appointment.book', detail: {} }])
  })
})
