import { describe, expect, it } from 'vitest'
import { openSmallPark, wholeDay } from './open-small-park.ts'

const { sql, setClock, park, startsOn } = await openSmallPark()

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
