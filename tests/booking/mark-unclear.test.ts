import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { markUnclearAtClosing } from '../../jobs/mark-unclear.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { at } from '../messages/one-party.ts'
import { openPark } from '../setup/park.ts'

const { context, sql, setClock } = await openPark('2026-09-25T09:00')
await seedPark(sql, context.now())

beforeEach(() => sql`truncate appointment, special_opening, closure cascade`)

/** An appointment without anybody in it: what the clock looks at. */
const booked = async (starts: string, { code = 'lawyer', minutes = 30, state = 'booked' } = {}) => {
  const from = at(starts)
  const [row] = await sql<[{ appointmentId: number }]>`
    insert into appointment (service_id, format, during, state, booked_at, booked_through, changed_at, booking_key, booking_digest)
    select service_id, format, tstzrange(${from}, ${from.plus({ minutes })}), ${state}, ${from}, 'web', ${from},
      ${randomUUID()}, '\\x00'
    from service where code = ${code}
    returning appointment_id`
  return row.appointmentId
}

const stateOf = async (appointmentId: number) => {
  const [row] = await sql`select state from appointment where appointment_id = ${appointmentId}`
  return row?.state
}

/** How it stands a minute before an instant, and at it. */
const around = async (appointmentId: number, instant: string) => {
  const states = []
  for (const now of [at(instant).minus({ minutes: 1 }), at(instant)]) {
    setClock(now.toISO())
    await markUnclearAtClosing(context)
    states.push(await stateOf(appointmentId))
  }
  return states
}

const special = (day: string, hours: string) => sql`
  insert into special_opening (place_id, day, hours) select place_id, ${day}::date, ${hours}::timerange from place
  where slug = 'park'`
const closed = (from: string, to: string) => sql`
  insert into closure (place_id, during, said_zh, said_en)
  select place_id, tstzrange(${at(from)}, ${at(to)}), '台风。', 'A typhoon.' from place where slug = 'park'`

describe('what nobody ticked is unclear from closing on (R20)', () => {
  it.each([
    ['a day with an evening', '2026-11-25T10:00', '2026-11-25T20:30'],
    ['a day without one', '2026-11-23T10:00', '2026-11-23T17:00'],
    ['a Sunday', '2026-11-29T10:00', '2026-11-29T16:00'],
    ['a holiday, where its own end counts', '2026-10-01T10:00', '2026-10-01T10:30'],
    ['an hour after closing, where its own end counts', '2026-11-25T20:15', '2026-11-25T20:45'],
    ['a year that nobody has confirmed', '2028-05-10T10:00', '2028-05-10T10:30'],
  ])('on %s', async (_, starts, closes) => {
    expect(await around(await booked(starts), closes)).toEqual(['booked', 'unclear'])
  })

  it('on a holiday with hours of its own', async () => {
    await special('2026-10-01', '[10:00,12:00)')
    expect(await around(await booked('2026-10-01T10:00'), '2026-10-01T12:00')).toEqual(['booked', 'unclear'])
  })

  it('on a day whose special hours replace the others', async () => {
    await special('2026-11-25', '[09:00,11:00)')
    expect(await around(await booked('2026-11-25T10:00'), '2026-11-25T11:00')).toEqual(['booked', 'unclear'])
  })

  it('on a make-up workday: as the weekday it works as, where it is worked', async () => {
    const worked = await booked('2026-10-10T09:30', { code: 'registry-mediation', minutes: 45 })
    expect(await around(worked, '2026-10-10T16:30')).toEqual(['booked', 'unclear'])
    const elsewhere = await booked('2026-10-10T09:30')
    expect(await around(elsewhere, '2026-10-10T17:00')).toEqual(['booked', 'unclear'])
  })

  it('on a day closed from noon on, or altogether', async () => {
    await closed('2026-11-25T12:00', '2026-11-26T00:00')
    expect(await around(await booked('2026-11-25T10:00'), '2026-11-25T11:30')).toEqual(['booked', 'unclear'])
    await closed('2026-11-26T00:00', '2026-11-27T00:00')
    expect(await around(await booked('2026-11-26T10:00'), '2026-11-26T10:30')).toEqual(['booked', 'unclear'])
  })

  it('after three days of standstill, all at once, each once in the audit as the clock’s doing', async () => {
    const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25']
    const ids = []
    for (const day of days) ids.push(await booked(`${day}T10:00`))
    setClock('2026-11-25T12:00')
    await markUnclearAtClosing(context)
    await markUnclearAtClosing(context)
    expect(await Promise.all(ids.map(stateOf))).toEqual(['unclear', 'unclear', 'unclear', 'booked'])
    const audited = await sql`
      select actor, about from audit_entry
      where verb = 'appointment.mark_unclear' and about = any (${ids.map(id => `appointment/${id}`)})`
    expect(audited).toEqual(ids.slice(0, 3).map(id => ({ actor: 'clock', about: `appointment/${id}` })))
  })

  it('also while a voice is awaited', async () => {
    const asked = await booked('2026-11-25T10:00')
    await sql`update appointment set cancel_asked_at = ${at('2026-11-25T09:00')}`
    expect(await around(asked, '2026-11-25T20:30')).toEqual(['booked', 'unclear'])
  })

  it.each(['cancelled', 'arrived', 'completed', 'missed'])('and not when it is %s', async state => {
    const other = await booked('2026-11-20T10:00', { state })
    setClock('2026-11-25T09:00')
    await markUnclearAtClosing(context)
    expect(await stateOf(other)).toBe(state)
  })
})
