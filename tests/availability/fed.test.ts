import { beforeEach, describe, expect, it } from 'vitest'
import { assign } from '../../server/availability/assign.ts'
import { claimTime } from '../../sql/availability/claims.ts'
import { pick } from '../../sql/availability/pick.ts'
import { starts } from '../../sql/availability/slots.ts'
import { openPark } from '../setup/park.ts'
import { addAppointment, addPerson, addShift, at, laySmallPark } from '../setup/small-park.ts'

const { sql, context } = await openPark('2026-11-25T09:00')
let park: Awaited<ReturnType<typeof laySmallPark>>
let other: number
let shift: Awaited<ReturnType<typeof addShift>>

/** Advice is fed by a duty whose one shift holds two lawyers on 2 December from 09:00 until 11:00; one of them may serve it. */
beforeEach(async () => {
  park = await laySmallPark(sql)
  other = await addPerson(sql, '王律师', 'lawyer')
  shift = await addShift(sql, [park.lawyer, other], '[2026-12-02 09:00+08,2026-12-02 11:00+08)')
  await sql`update service set fed_by_duty = ${shift.dutyId} where service_id = ${park.advice}`
})

const open = async (serviceId = park.advice) => {
  const from = at('2026-12-02 00:00')
  const found = await starts(sql, { serviceId, now: context.now(), from, to: from.plus({ days: 1 }) })
  return found.filter(({ open }) => open).map(({ starts }) => starts.toFormat('HH:mm'))
}

describe('a service that is fed by a duty (R9)', () => {
  it('is open in the shifts of that duty and not in the hours of its people', async () => {
    expect(await open()).toEqual(['09:00', '09:30', '10:00', '10:30'])
  })

  it('is not open in shifts that are not published, were cancelled, or were declined', async () => {
    await sql`update roster set state = 'draft'`
    expect(await open()).toEqual([])
    await sql`update roster set state = 'published'`
    await sql`update shift set cancelled_at = '2026-11-25'`
    expect(await open()).toEqual([])
    await sql`update shift set cancelled_at = null`
    await sql`update assignment set state = 'declined'`
    expect(await open()).toEqual([])
  })

  it('takes the attention of whoever stands there, not their presence a second time', async () => {
    const appointmentId = await addAppointment(sql, park.advice, '[2026-12-02 09:30+08,2026-12-02 10:00+08)')
    const needs = await pick(sql, {
      serviceId: park.advice,
      now: context.now(),
      starts: at('2026-12-02 09:30'),
    })
    expect(needs.find(({ kind }) => kind === 'person')?.free).toEqual([
      { resourceId: park.lawyer, within: shift.claims[0] },
    ])

    const chosen = assign(needs) ?? []
    const had = await claimTime(sql, chosen, '[2026-12-02 09:30+08,2026-12-02 10:00+08)', appointmentId)

    expect(had).toHaveLength(2)
    expect(
      await sql`select layer from reservation where resource_id = ${park.lawyer} order by layer`,
    ).toEqual([{ layer: 'attention' }, { layer: 'presence' }])
    expect(await open()).toEqual(['09:00', '10:00', '10:30'])
  })

  it('takes whoever there has the least attention taken, whatever else they do that week (R18)', async () => {
    await sql`insert into service_worker (service_id, person_id) values (${park.advice}, ${other})`
    const claim = async (resourceId: number, within: number | null, during: string) => {
      const appointmentId = await addAppointment(sql, park.advice, during)
      await claimTime(sql, [{ kind: 'person', needId: 1, resourceId, within }], during, appointmentId)
    }
    await claim(park.lawyer, shift.claims[0] ?? null, '[2026-12-02 09:00+08,2026-12-02 09:30+08)')
    await claim(other, null, '[2026-12-02 13:30+08,2026-12-02 17:00+08)')

    const asked = { serviceId: park.advice, now: context.now(), starts: at('2026-12-02 10:00') }
    const needs = await pick(sql, asked)

    const lawyers = needs.find(({ kind }) => kind === 'person')?.free
    expect(lawyers?.map(({ resourceId }) => resourceId)).toEqual([other, park.lawyer])
  })

  it('never takes attention outside the shift, for the database refuses it', async () => {
    const during = '[2026-12-02 10:30+08,2026-12-02 11:30+08)'
    const appointmentId = await addAppointment(sql, park.advice, during)
    const chosen = [
      { kind: 'person' as const, needId: 1, resourceId: park.lawyer, within: shift.claims[0] ?? null },
    ]
    await expect(claimTime(sql, chosen, during, appointmentId)).rejects.toMatchObject({
      constraint_name: 'attention_stands_within_a_shift',
    })
  })

  it('has its people to itself in the shift: for a service that is not fed they are taken there', async () => {
    await sql`update service set fed_by_duty = null`
    expect((await open()).slice(0, 3)).toEqual(['08:30', '11:00', '13:30'])
  })
})
