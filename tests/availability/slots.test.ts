import { describe, expect, it } from 'vitest'
import { claimTime, freeTimeOfAppointment } from '../../sql/availability/claims.ts'
import { earliestOfDoor } from '../../sql/availability/slots.ts'
import { addAppointment, addPerson, addRoom, addService, at } from '../setup/small-park.ts'
import { openSmallPark, wholeDay } from './open-small-park.ts'

const { sql, context, park, startsOn } = await openSmallPark()

const open = async (serviceId: number, day: string) =>
  (await startsOn(serviceId, day)).filter(time => !time.startsWith('('))

/** Claims time of people and rooms for an appointment, as a booking does. */
const claim = async (resourceIds: readonly number[], during: string) => {
  const appointmentId = await addAppointment(sql, park.talk, during)
  const chosen = resourceIds.map(resourceId => ({
    kind: 'person' as const,
    needId: 1,
    resourceId,
    within: null,
  }))
  await claimTime(sql, chosen, during, appointmentId)
  return appointmentId
}

describe('a start is open', () => {
  it('on the grid from midnight, while the place is open for all that is shown of it (R2)', async () => {
    expect(await startsOn(park.talk, '2026-12-02')).toEqual(wholeDay)
  })

  it('though its buffer reaches past closing (R3)', async () => {
    await sql`update service set minutes_after = 45 where service_id = ${park.talk}`
    expect(await open(park.talk, '2026-12-02')).toContain('15:30')
  })

  it('only if somebody is in their hours for the buffer as well (R2)', async () => {
    await sql`update working_hours set hours = '[08:30,17:10)' where person_id = ${park.mediator}`
    expect(await startsOn(park.talk, '2026-12-02')).toEqual([...wholeDay.slice(0, -1), '(15:30)'])
  })

  it('the minute in which the buffer of another ends (R7)', async () => {
    await claim([park.mediator, park.mediationRoom], '[2026-12-02 08:30+08,2026-12-02 10:15+08)')
    await sql`update service set starts_every = 15 where service_id = ${park.talk}`
    expect((await open(park.talk, '2026-12-02'))[0]).toBe('13:30')
    await sql`update service set minutes = 75 where service_id = ${park.talk}`
    expect((await open(park.talk, '2026-12-02'))[0]).toBe('10:15')
  })

  it('again when the appointment that took it gives its time back', async () => {
    const appointmentId = await claim([park.mediator], '[2026-12-02 00:00+08,2026-12-03 00:00+08)')
    expect(await open(park.talk, '2026-12-02')).toEqual([])
    expect(await freeTimeOfAppointment(sql, appointmentId)).toEqual([{ resourceId: park.mediator }])
    expect(await open(park.talk, '2026-12-02')).toEqual(wholeDay)
  })

  it('not while somebody is away: leave is a fact and not asked (R9b)', async () => {
    await sql`
      insert into leave (person_id, during, kind)
      values (${park.mediator}, '[2026-12-02 09:00+08,2026-12-02 14:00+08)', 'court')`
    expect(await open(park.talk, '2026-12-02')).toEqual(['14:00', '14:30', '15:00', '15:30'])
  })

  it('not while its only room is taken (R2)', async () => {
    await claim([park.mediationRoom], '[2026-12-02 13:00+08,2026-12-02 18:00+08)')
    expect(await open(park.talk, '2026-12-02')).toEqual(['08:30', '09:00', '09:30', '10:00'])
  })

  it('not after the day on which the certificate has run out (R2)', async () => {
    await sql`
      update held_qualification set valid = '[2020-01-01,2026-12-03)' where person_id = ${park.mediator}`
    expect(await open(park.talk, '2026-12-02')).toEqual(wholeDay)
    expect(await open(park.talk, '2026-12-03')).toEqual([])
  })

  it('not by somebody who is paused, or who may not serve it', async () => {
    await addPerson(sql, '沈调解', 'mediator')
    await sql`update person set standing = 'paused' where person_id = ${park.mediator}`
    expect(await open(park.talk, '2026-12-02')).toEqual([])
  })

  it('outside their week too, in extra hours', async () => {
    await sql`
      insert into extra_hours (person_id, during)
      values (${park.mediator}, '[2026-12-05 13:00+08,2026-12-05 17:00+08)')`
    expect(await open(park.talk, '2026-12-05')).toEqual(['13:30', '14:00', '14:30', '15:00'])
  })
})

describe('what a service asks for', () => {
  it('is somebody for each need: one person is never two (R2)', async () => {
    const both = await addPerson(sql, '陈老师', 'lawyer', 'counsellor')
    const service = await addService(sql, {
      ...{ code: 'two', placeId: park.placeId, minutes: 30 },
      ...{ needs: [['lawyer'], ['counsellor']], rooms: [], team: [both] },
    })
    expect(await open(service, '2026-12-02')).toEqual([])
    await sql`insert into service_worker (service_id, person_id) values (${service}, ${park.lawyer})`
    expect(await open(service, '2026-12-02')).toHaveLength(13)
  })

  it('may be any of several qualifications, and any of several rooms', async () => {
    const service = await addService(sql, {
      ...{ code: 'either', placeId: park.placeId, minutes: 30 },
      ...{ needs: [['mediator', 'lawyer']], rooms: [['play', 'counselling']], team: [park.lawyer] },
    })
    expect(await open(service, '2026-12-02')).toHaveLength(13)
  })

  it('may be two rooms for one session', async () => {
    await sql`update service_room set rooms = 2 where service_id = ${park.talk}`
    expect(await open(park.talk, '2026-12-02')).toEqual([])
    await addRoom(sql, park.placeId, 'mediation')
    expect(await open(park.talk, '2026-12-02')).toEqual(wholeDay)
  })

  it('must be something: a service that asks for nothing is not set up yet', async () => {
    const service = await addService(sql, {
      ...{ code: 'nothing', placeId: park.placeId, minutes: 30 },
      ...{ needs: [], rooms: [], team: [] },
    })
    expect(await startsOn(service, '2026-12-02')).toEqual([])
  })
})

it('the earliest of a door is the first open start of each of its services', async () => {
  await claim([park.mediator], '[2026-11-25 00:00+08,2026-11-27 00:00+08)')
  await sql`update service set closed_because_zh = '停', closed_because_en = 'Off' where service_id = ${park.advice}`
  const earliest = await earliestOfDoor(sql, { door: 1, now: context.now() })
  expect(earliest).toEqual([
    { serviceId: park.talk, starts: at('2026-11-27 08:30') },
    { serviceId: park.advice, starts: null },
  ])
})
