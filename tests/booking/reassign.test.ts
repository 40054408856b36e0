import { beforeEach, describe, expect, it } from 'vitest'
import { reassign } from '../../server/booking/reassign.ts'
import { toMend } from '../../sql/availability/to-mend.ts'
import { answers, bookFirst } from '../setup/booking.ts'
import type { Booked } from '../setup/moving.ts'
import { openPark } from '../setup/park.ts'
import { addPerson, addRoom, at, laySmallPark } from '../setup/small-park.ts'

const { context, sql } = await openPark('2026-12-01T09:00')
const park = await laySmallPark(sql)
await sql`insert into account (email) values ('hexie@example.org')`
const serves = async (name: string) => {
  const id = await addPerson(sql, name, 'mediator')
  await sql`insert into service_worker (service_id, person_id) values (${park.talk}, ${id})`
  return id
}
const another = await serves('沈社工')
const third = await serves('王社工')
const otherRoom = await addRoom(sql, park.placeId, 'mediation')
const morning = at('2026-12-02 09:00')
const HEXIE = 1

beforeEach(async () => {
  await sql`truncate appointment, reservation, leave, message cascade`
  await sql`update room set use = 'mediation' where room_id = ${park.mediationRoom}`
})

const talk = () =>
  bookFirst(context, 'talk', {
    starts: morning,
    answers: { ...answers, reach: { by: 'email', contact: 'xiao@example.org' } },
  })
const giveToOthers = (
  { appointmentId }: Booked,
  more: { sequence?: number; without?: ReadonlySet<number> } = {},
) => reassign(context, { appointmentId, accountId: HEXIE }, { sequence: 0, ...more })
const isAway = (id: number) =>
  sql`insert into leave (person_id, during, kind) values (${id}, '[2026-12-02 00:00+08,2026-12-03 00:00+08)', 'away')`
const serving = async ({ appointmentId }: Booked) => {
  const [row] = await sql`
    select array(select person_id from appointment_worker where appointment_id = ${appointmentId}) as workers,
      array(select room_id from appointment_room where appointment_id = ${appointmentId}) as rooms,
      array(select resource_id from reservation where appointment_id = ${appointmentId} order by 1) as claims,
      (select sequence from appointment where appointment_id = ${appointmentId}) as sequence,
      (select sequence from party where appointment_id = ${appointmentId}) as told`
  return row
}
const stillToMend = () => toMend(sql, { of: 'every organisation', from: context.now() })

describe('an appointment that is given to others at its hour', () => {
  it('has another worker by R18, its own room, and its claims with them; no party is told anything', async () => {
    const booked = await talk()
    await isAway(park.mediator)
    await bookFirst(context, 'talk', { starts: at('2026-12-02 15:00') })
    const letters = await sql`select once from message`

    await giveToOthers(booked)

    expect(await serving(booked)).toEqual({
      workers: [third],
      rooms: [park.mediationRoom],
      claims: [third, park.mediationRoom].sort((one, other) => one - other),
      sequence: 1,
      told: 0,
    })
    expect(await sql`select once from message`).toEqual(letters)
    expect(await stillToMend()).toEqual([])
  })

  it('keeps its worker when only its room is lost', async () => {
    const booked = await talk()
    await sql`update room set use = 'hall' where room_id = ${park.mediationRoom}`
    await giveToOthers(booked)
    expect(await serving(booked)).toMatchObject({ workers: [park.mediator], rooms: [otherRoom] })
  })

  it('goes to another worker when its own could serve it still: whoever asks for others means it', async () => {
    const booked = await talk()
    await giveToOthers(booked)
    const given = await serving(booked)
    expect(given?.workers).not.toContain(park.mediator)
    expect(given?.rooms).toEqual([park.mediationRoom])
  })

  it('goes from whoever is not to have it, though they could (R21)', async () => {
    const booked = await talk()
    await giveToOthers(booked, { without: new Set([park.mediator, third]) })
    expect(await serving(booked)).toMatchObject({ workers: [another], rooms: [park.mediationRoom] })
  })

  it('stays as it stands when nobody else is free, and when it was changed meanwhile', async () => {
    const booked = await talk()
    const before = await serving(booked)
    await isAway(park.mediator)
    await expect(giveToOthers(booked, { sequence: 1 })).rejects.toThrow('appointment_has_changed')
    await isAway(another)
    await isAway(third)
    await expect(giveToOthers(booked)).rejects.toThrow('nobody_else_is_free')
    expect(await serving(booked)).toEqual(before)
  })

  it('goes to one of two who give it away at once; the other is told that it has changed', async () => {
    const booked = await talk()
    await isAway(park.mediator)
    const tried = await Promise.allSettled([giveToOthers(booked), giveToOthers(booked)])
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await stillToMend()).toEqual([])
  })

  it('never has somebody whom another appointment takes at the same moment', async () => {
    const [one, other] = [await talk(), await talk()]
    await isAway(park.mediator)
    await isAway(another)
    const tried = await Promise.allSettled([one, other].map(booked => giveToOthers(booked)))
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await stillToMend()).toHaveLength(1)
  })
})
