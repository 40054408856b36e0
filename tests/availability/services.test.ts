import { beforeEach, describe, expect, it } from 'vitest'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { earliestOfDoor, starts } from '../../sql/availability/slots.ts'
import { serviceAt, servicesOfDoor } from '../../sql/booking/services.ts'
import { openPark } from '../setup/park.ts'
import { laySmallPark } from '../setup/small-park.ts'

const { sql } = await openPark('2026-11-25T09:00')

describe('when a service is held', () => {
  let talk: number
  beforeEach(async () => {
    ;({ talk } = await laySmallPark(sql))
  })
  const held = async () => {
    const services = await servicesOfDoor(sql, 1)
    const service = services.find(({ serviceId }) => serviceId === talk)
    return { days: service?.days, evenings: service?.evenings, weekends: service?.weekends }
  }

  it('is said by the hours of its place when it has none of its own', async () => {
    expect(await held()).toEqual({ days: true, evenings: false, weekends: true })
  })

  it('is said by its own hours alone when it has some', async () => {
    await sql`insert into service_hours (service_id, weekday, hours) values (${talk}, 3, '[18:00,20:30)')`
    expect(await held()).toEqual({ days: false, evenings: true, weekends: false })
  })

  it('is by day when it ends as the evening begins', async () => {
    await sql`insert into service_hours (service_id, weekday, hours) values (${talk}, 5, '[13:30,18:00)')`
    expect(await held()).toEqual({ days: true, evenings: false, weekends: false })
  })
})

describe('the park of the demonstration', async () => {
  const park = await openPark('2026-11-25T09:00')
  await seedPark(park.sql, park.context.now())

  it.each([1, 2, 3, 4])('says the same of door %i as of its services one by one', async door => {
    const now = park.context.now()
    const services = await servicesOfDoor(park.sql, door)
    const oneByOne = services.map(async ({ serviceId, horizonDays }) => {
      const asked = { serviceId, now, from: now, to: now.plus({ days: horizonDays + 1 }) }
      const first = (await starts(park.sql, asked)).find(({ open }) => open)
      return { serviceId, starts: first?.starts ?? null }
    })
    expect(services.length).toBeGreaterThan(0)
    expect(await earliestOfDoor(park.sql, { door, now })).toEqual(await Promise.all(oneByOne))
  })

  it('has a service at each of its opaque addresses and none elsewhere', async () => {
    for (const { address, code } of await servicesOfDoor(park.sql, 1))
      expect(await serviceAt(park.sql, address)).toMatchObject({ code })
    expect(await serviceAt(park.sql, 'lawyer')).toBeUndefined()
  })
})
