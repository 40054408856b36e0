import { beforeEach, describe, expect, it } from 'vitest'
import { claimTime, freeTimeOfAppointment } from '../../sql/availability/claims.ts'
import { earliestOfDoor, starts } from '../../sql/availability/slots.ts'
import { openPark } from '../setup/park.ts'
import { addAppointment, addPerson, addRoom, addService, at, laySmallPark } from '../setup/small-park.ts'

// A Wednesday.
const { sql, context, setClock } = await openPark('2026-11-25T09:00')
let park: Awaited<ReturnType<typeof laySmallPark>>
beforeEach(async () => {
  setClock('2026-11-25T09:00')
  park = await laySmallPark(sql)
})

/** The starts of a day, in times of day; those that are full in brackets. */
const startsOn = async (serviceId: number, day: string) => {
  const from = at(`${day} 00:00`)
  const found = await starts(sql, { serviceId, now: context.now(), from, to: from.plus({ days: 1 }) })
  return found.map(({ starts, open }) => (open ? starts.toFormat('HH:mm') : `(${starts.toFormat('HH:mm')})`))
}
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

const wholeDay = ['08:30', '09:00', '09:30', '10:00', '13:30', '14:00', '14:30', '15:00', '15:30']

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

describe('lead and horizon (R4)', () => {
  it('the first start is a lead away', async () => {
    expect((await startsOn(park.advice, '2026-11-25'))[0]).toBe('11:00')
    setClock('2026-11-25T09:01')
    expect((await startsOn(park.advice, '2026-11-25'))[0]).toBe('13:30')
  })

  it('a whole day opens at midnight, a horizon away', async () => {
    expect(await startsOn(park.talk, '2026-12-23')).toEqual(wholeDay)
    expect(await startsOn(park.talk, '2026-12-24')).toEqual([])
    setClock('2026-11-26T00:00')
    expect(await startsOn(park.talk, '2026-12-24')).toEqual(wholeDay)
  })

  it('a service that is closed has no starts', async () => {
    await sql`
      update service set closed_because_zh = '搬家', closed_because_en = 'Moving' where service_id = ${park.talk}`
    expect(await startsOn(park.talk, '2026-12-02')).toEqual([])
  })
})

describe('the days of the place (R5)', () => {
  it('a holiday of the State has no starts', async () => {
    await sql`insert into calendar_day (day, kind, name_zh) values ('2026-12-02', 'holiday', '放假')`
    expect(await startsOn(park.talk, '2026-12-02')).toEqual([])
  })

  it('hours given to one day replace its others', async () => {
    await sql`
      insert into special_opening (place_id, day, hours) values (${park.placeId}, '2026-12-02', '[10:00,13:00)')`
    expect(await startsOn(park.advice, '2026-12-02')).toEqual([
      '10:00',
      '10:30',
      '11:00',
      '11:30',
      '12:00',
      '12:30',
    ])
  })

  it('hours given to a holiday open it, for whoever has said that they come', async () => {
    await sql`insert into calendar_day (day, kind, name_zh) values ('2026-12-02', 'holiday', '放假')`
    await sql`
      insert into special_opening (place_id, day, hours) values (${park.placeId}, '2026-12-02', '[10:00,11:00)')`
    expect(await startsOn(park.advice, '2026-12-02')).toEqual(['(10:00)', '(10:30)'])
    await sql`
      insert into extra_hours (person_id, during)
      values (${park.lawyer}, '[2026-12-02 10:00+08,2026-12-02 11:00+08)')`
    expect(await startsOn(park.advice, '2026-12-02')).toEqual(['10:00', '10:30'])
  })

  it('a make-up workday keeps the hours of the weekday it works as, where the place works then', async () => {
    await sql`
      insert into calendar_day (day, kind, works_as, name_zh)
      values ('2026-12-06', 'make_up_workday', 3, '调休上班')`
    expect(await startsOn(park.talk, '2026-12-06')).toEqual([])
    await sql`update place set works_on_make_up_days = true`
    expect(await startsOn(park.talk, '2026-12-06')).toEqual(wholeDay)
  })

  it('a closure shuts what it touches, at once (R9b)', async () => {
    await sql`
      insert into closure (place_id, during, said_zh, said_en)
      values (${park.placeId}, '[2026-12-02 09:15+08,2026-12-02 15:00+08)', '台风', 'Typhoon')`
    expect(await startsOn(park.advice, '2026-12-02')).toEqual(['08:30', '15:00', '15:30', '16:00', '16:30'])
  })

  it('the hours of a service are only those, inside the hours of the place', async () => {
    await sql`
      insert into service_hours (service_id, weekday, hours) values (${park.advice}, 3, '[16:00,19:00)')`
    expect(await startsOn(park.advice, '2026-12-02')).toEqual(['16:00', '16:30'])
    expect(await startsOn(park.advice, '2026-12-03')).toEqual([])
  })
})

it('a year that is not confirmed has no starts (R6)', async () => {
  setClock('2026-12-20T09:00')
  expect(await startsOn(park.talk, '2026-12-31')).toEqual(wholeDay)
  expect(await startsOn(park.talk, '2027-01-04')).toEqual([])
  await sql`insert into calendar_year (year, confirmed_at) values (2027, null)`
  expect(await startsOn(park.talk, '2027-01-04')).toEqual([])
  await sql`update calendar_year set confirmed_at = '2026-11-05'`
  expect(await startsOn(park.talk, '2027-01-04')).toEqual(wholeDay)
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
