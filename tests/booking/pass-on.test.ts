import { beforeEach, describe, expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { mendAll } from '../../server/booking/mend-all.ts'
import { moveForStaff } from '../../server/booking/move-for-staff.ts'
import { passOn } from '../../server/booking/pass-on.ts'
import { reassign } from '../../server/booking/reassign.ts'
import type { Worker } from '../../sql/accounts/staff.ts'
import { toMend } from '../../sql/availability/to-mend.ts'
import { deleteKnownByBefore } from '../../sql/booking/known-by.ts'
import { answers, bookFirst, serviceOf } from '../setup/booking.ts'
import type { Booked } from '../setup/moving.ts'
import { openPark } from '../setup/park.ts'
import { addPerson, at, laySmallPark } from '../setup/small-park.ts'

const { context, sql, setClock } = await openPark('2026-12-01T09:00')
const park = await laySmallPark(sql)
const other = await addPerson(sql, '沈社工', 'mediator')
await sql`insert into account (email) values ('mediator@example.org')`
const who = { accountId: 1, personId: park.mediator, locale: 'zh-CN' } as Worker
const HEXIE = 1
const [morning, afternoon] = [at('2026-12-02 09:00'), at('2026-12-02 14:00')]

const letOther = (serves: boolean) =>
  serves
    ? sql`insert into service_worker (service_id, person_id) values (${park.talk}, ${other}) on conflict do nothing`
    : sql`delete from service_worker where person_id = ${other}`

beforeEach(async () => {
  setClock('2026-12-01T09:00')
  await sql`truncate appointment, reservation, message cascade`
  await letOther(false)
})

const talk = () =>
  bookFirst(context, 'talk', {
    starts: morning,
    answers: { ...answers, reach: { by: 'email', contact: 'xiao@example.org' } },
  })
const passes = ({ appointmentId }: Booked, sequence = 0) => passOn(context, who, { appointmentId, sequence })
const servedBy = async ({ appointmentId }: Booked) => {
  const [row] = await sql`
    select (select jsonb_agg(person_id) from appointment_worker where appointment_id = ${appointmentId}) as workers,
      array(select resource_id from reservation where appointment_id = ${appointmentId} order by 1) as claims,
      (select sequence from appointment where appointment_id = ${appointmentId}) as sequence,
      (select sequence from party where appointment_id = ${appointmentId}) as told`
  return row
}
const stillToMend = async () =>
  (await toMend(sql, { of: 'every organisation', from: context.now() })).map(({ reasons }) =>
    reasons.map(({ why }) => why),
  )
const letters = () => sql`select once from message order by once`

describe('an appointment that its worker passes on because they know who comes (R21)', () => {
  it('has whoever else is free at its hour, and no party is told anything', async () => {
    const booked = await talk()
    const before = await letters()
    await letOther(true)
    await passes(booked)
    expect(await servedBy(booked)).toEqual({
      workers: [other],
      claims: [other, park.mediationRoom].sort((one, two) => one - two),
      sequence: 1,
      told: 0,
    })
    expect(await letters()).toEqual(before)
    expect(await stillToMend()).toEqual([])
  })

  it('stands on what is to be mended when nobody else is free, and its worker is free for others', async () => {
    const booked = await talk()
    await passes(booked)
    expect(await servedBy(booked)).toEqual({
      workers: [null],
      claims: [park.mediationRoom],
      sequence: 1,
      told: 0,
    })
    expect(await stillToMend()).toEqual([['people']])
    expect(await sql`select from reservation where resource_id = ${park.mediator}`).toHaveLength(0)
  })

  it('is never given back to them: not by the rule, not by a coordinator, not when it moves', async () => {
    const booked = await talk()
    await passes(booked)
    const { appointmentId } = booked
    await expect(
      reassign(context, { appointmentId, accountId: HEXIE }, { sequence: 1, without: new Set() }),
    ).rejects.toThrow('nobody_else_is_free')
    const moving = { appointmentId, begins: morning, arrives: morning }
    const service = await serviceOf(context, 'talk')
    expect(await openStarts(context, service, moving)).toEqual([])
    await expect(
      moveForStaff(context, { appointmentId, accountId: HEXIE }, { starts: afternoon, sequence: 1 }),
    ).rejects.toThrow('slot_is_taken')

    await letOther(true)
    expect((await openStarts(context, service, moving)).length).toBeGreaterThan(0)
    await moveForStaff(context, { appointmentId, accountId: HEXIE }, { starts: afternoon, sequence: 1 })
    expect(await servedBy(booked)).toMatchObject({ workers: [other] })
  })

  it('is called off by the rule sooner than given back, and given to whoever serves it later on', async () => {
    const [booked] = [await talk()]
    await passes(booked)
    await letOther(true)
    await mendAll(context, HEXIE, await toMend(sql, { of: 'every organisation', from: context.now() }))
    expect(await servedBy(booked)).toMatchObject({ workers: [other] })
    await letOther(false)
    await mendAll(context, HEXIE, await toMend(sql, { of: 'every organisation', from: context.now() }))
    expect(
      await sql`select state from appointment where appointment_id = ${booked.appointmentId}`,
    ).toMatchObject([{ state: 'cancelled' }])
  })

  it('leaves them whatever else they serve: another appointment of the same hour is theirs to have', async () => {
    await passes(await talk())
    const next = await bookFirst(context, 'talk', { starts: afternoon })
    expect(await servedBy(next)).toMatchObject({ workers: [park.mediator] })
  })
})

it('what has begun stays with whoever is there while nobody else is free', async () => {
  const booked = await talk()
  setClock('2026-12-02T09:10')
  await expect(passes(booked)).rejects.toThrow('nobody_else_is_free')
  expect(await servedBy(booked)).toMatchObject({ workers: [park.mediator], sequence: 0 })
  expect(await sql`select from known_by`).toHaveLength(0)
  await letOther(true)
  await passes(booked)
  expect(await servedBy(booked)).toMatchObject({ workers: [other] })
})

it('nobody passes on what is not theirs, what was changed since they looked, or what is over', async () => {
  const booked = await talk()
  await letOther(true)
  await expect(passes(booked, 1)).rejects.toThrow('appointment_has_changed')
  const notTheirs = passOn(context, { ...who, personId: other }, { ...booked, sequence: 0 })
  await expect(notTheirs).rejects.toThrow('appointment_has_changed')
  setClock('2026-12-02T10:30')
  await expect(passes(booked)).rejects.toThrow('appointment_has_changed')
  expect(await servedBy(booked)).toMatchObject({ workers: [park.mediator] })
})

it('passed on twice at once it is passed on once', async () => {
  const booked = await talk()
  await letOther(true)
  const tried = await Promise.allSettled([passes(booked), passes(booked)])
  expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await servedBy(booked)).toMatchObject({ workers: [other], sequence: 1 })
})

it('who knew whom is forgotten when the appointment is over', async () => {
  await passes(await talk())
  await deleteKnownByBefore(sql, at('2026-12-02 10:29'))
  expect(await sql`select from known_by`).toHaveLength(1)
  await deleteKnownByBefore(sql, at('2026-12-02 10:30'))
  expect(await sql`select from known_by`).toHaveLength(0)
})
