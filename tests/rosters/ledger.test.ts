import { describe, expect, it } from 'vitest'
import { complete } from '../../server/booking/complete.ts'
import { miss } from '../../server/booking/miss.ts'
import { countSession } from '../../server/rosters/count-session.ts'
import { openPark } from '../setup/park.ts'
import { addAppointment, addShift, at, laySmallPark } from '../setup/small-park.ts'

const { context, sql } = await openPark('2026-12-02T12:00')
const { talk, advice, mediator, lawyer } = await laySmallPark(sql)
const [{ accountId }] = await sql<[{ accountId: number }]>`
  insert into account (email) values ('a@example.org') returning account_id`

const served = async (serviceId: number, during: string, state: string, ...people: number[]) => {
  const appointmentId = await addAppointment(sql, serviceId, during)
  await sql`update appointment set state = ${state} where appointment_id = ${appointmentId}`
  await sql`
    insert into appointment_worker (appointment_id, ordinal, person_id)
    select ${appointmentId}, ordinal, person_id from unnest(${people}::bigint[]) with ordinality as w (person_id, ordinal)`
  return appointmentId
}
const counted = (appointmentId: number) => sql`
  select person_id, service_id, on_day, minutes, source from volunteer_minutes
  where source like ${`appointment/${appointmentId}/%`} order by person_id`

describe('the ledger of presence (R48)', () => {
  it('counts everybody who served an appointment that was held, in its own minutes, for the day that it was on', async () => {
    const id = await served(talk, '[2026-12-01 09:00+08,2026-12-01 10:30+08)', 'arrived', mediator, lawyer)
    await complete(context, id, accountId)
    expect(await counted(id)).toEqual(
      [mediator, lawyer].map(personId => ({
        ...{ personId, serviceId: talk, onDay: '2026-12-01', minutes: 90 },
        source: `appointment/${id}/person/${personId}`,
      })),
    )
  })

  it('counts whoever waited for somebody who did not come', async () => {
    const id = await served(advice, '[2026-12-02 09:00+08,2026-12-02 09:30+08)', 'booked', lawyer)
    await miss(context, id, accountId)
    expect(await counted(id)).toMatchObject([{ personId: lawyer, minutes: 30 }])
  })

  it('counts what lies within a shift with the shift, of whoever has that shift alone', async () => {
    const { claims } = await addShift(sql, [lawyer], '[2026-12-02 09:30+08,2026-12-02 11:30+08)')
    const id = await served(advice, '[2026-12-02 10:00+08,2026-12-02 10:30+08)', 'arrived', lawyer, mediator)
    await sql`
      insert into reservation (resource_id, layer, within, during, appointment_id)
      values (${lawyer}, 'attention', ${claims[0] ?? 0}, '[2026-12-02 10:00+08,2026-12-02 10:30+08)', ${id})`
    await complete(context, id, accountId)
    expect(await counted(id)).toMatchObject([{ personId: mediator }])
  })

  it('counts nothing twice: whatever says so a second time is undone, and says why', async () => {
    const id = await served(talk, '[2026-12-01 13:30+08,2026-12-01 15:00+08)', 'arrived', mediator)
    const says = () => sql.begin(sql => countSession(sql, id, { at: at('2026-12-02 12:00'), accountId }))
    await complete(context, id, accountId)
    await expect(says()).rejects.toMatchObject({ constraint_name: 'presence_is_counted_once' })
    expect(await counted(id)).toHaveLength(1)
  })

  it('is only added to', async () => {
    await expect(sql`update volunteer_minutes set minutes = 1`).rejects.toMatchObject({
      constraint_name: 'history_is_only_added_to',
    })
    await expect(sql`delete from volunteer_minutes`).rejects.toMatchObject({
      constraint_name: 'history_is_only_added_to',
    })
  })
})
