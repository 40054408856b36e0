import { describe, expect, it } from 'vitest'
import { tendDemonstration } from '../../server/demonstration/tend-demonstration.ts'
import { earliestOfDoor, starts } from '../../sql/availability/slots.ts'
import { servicesOfDoor } from '../../sql/booking/services.ts'
import { openPark } from '../setup/park.ts'

const DOORS = [1, 2, 3, 4]

describe.each([
  ['a Wednesday', '2026-11-25T09:00'],
  ['a Sunday', '2026-11-29T10:00'],
  ['a Saturday night', '2026-11-28T22:30'],
  ['two days before a year that nobody has announced', '2026-12-30T08:00'],
  ['the day before Spring Festival', '2026-02-14T09:00'],
  ['Spring Festival', '2026-02-17T12:00'],
  ['the eve of the National Day', '2026-09-30T16:00'],
  ['a make-up workday', '2026-10-10T08:00'],
  ['the first of May', '2026-05-01T00:00'],
  ['the days before a leap day', '2028-02-27T09:00'],
  ['a day of a year far off', '2031-07-15T13:00'],
  ['a day of a year gone by', '2024-02-08T09:00'],
])('a demonstration that starts on %s', async (_, at) => {
  const { sql, context } = await openPark(at)
  await tendDemonstration(context)
  const now = context.now()
  const services = (await Promise.all(DOORS.map(door => servicesOfDoor(sql, door)))).flat()

  /** For each service, of the first seven days on which it is held, how many starts are open and how many are not. */
  const weeks = await Promise.all(
    services.map(async ({ code, serviceId }) => {
      const all = await starts(sql, { serviceId, now, from: now, to: now.plus({ days: 29 }) })
      const days = new Set([...new Set(all.map(start => start.starts.toISODate()))].slice(0, 7))
      const week = all.filter(start => days.has(start.starts.toISODate()))
      const open = week.filter(start => start.open).length
      return { code, open, taken: week.length - open }
    }),
  )

  it('has twelve services, none of them full in its coming week', () => {
    expect(weeks).toHaveLength(12)
    expect(weeks.filter(({ open }) => open < 5)).toEqual([])
  })

  it('has not every hour of any service open in its coming week', () => {
    expect(weeks.filter(({ taken }) => taken === 0)).toEqual([])
  })

  it('has appointments for every service, more than one and fewer than a dozen', async () => {
    const counted = await sql<{ code: string; number: number }[]>`
      select code, count(appointment_id)::int as number
      from service left join appointment using (service_id)
      group by service_id`
    expect(counted.filter(({ number }) => number < 2 || number > 12)).toEqual([])
  })

  it.each(DOORS)('knows the earliest hour of all services of door %i', async door => {
    const earliest = await earliestOfDoor(sql, { door, now })
    expect(earliest.filter(service => service.starts === null)).toEqual([])
  })

  it('has nobody on leave who is to be there', async () => {
    const clashes = await sql`
      select from reservation join leave on person_id = resource_id and leave.during && reservation.during`
    expect(clashes).toHaveLength(0)
    expect(await sql`select from leave`).not.toHaveLength(0)
  })
})
