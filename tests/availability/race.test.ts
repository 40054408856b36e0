import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeSlot } from '../../server/availability/take-slot.ts'
import { pick } from '../../sql/availability/pick.ts'
import { countDeadlocks } from '../setup/deadlocks.ts'
import { openPark } from '../setup/park.ts'
import { addAppointment, addPerson, addRoom, addService, at, laySmallPark } from '../setup/small-park.ts'

const { sql, context } = await openPark('2026-11-25T09:00')

const { watched, counted } = countDeadlocks(sql)

const PLACES = 10
let serviceId: number
let people: number[]

/** A session with two people and two rooms, and as many of each as ten at once would need. */
beforeEach(async () => {
  const { placeId } = await laySmallPark(sql)
  people = []
  for (let n = 0; n < 2 * PLACES; n++) {
    people.push(await addPerson(sql, `${n}`, n % 2 ? 'mediator' : 'lawyer', 'counsellor'))
    await addRoom(sql, placeId, n % 2 ? 'mediation' : 'waiting')
  }
  serviceId = await addService(sql, {
    ...{ code: 'raced', placeId, minutes: 60, minutesAfter: 10, team: people },
    needs: [
      ['lawyer', 'counsellor'],
      ['mediator', 'counsellor'],
    ],
    rooms: [
      ['mediation', 'waiting'],
      ['waiting', 'play', 'mediation'],
    ],
  })
})

afterEach(() => expect(counted.deadlocks).toBe(0))

const take = (starts = '2026-12-02 09:00') =>
  takeSlot(watched, {
    look: asked => pick(asked, { serviceId, now: context.now(), starts: at(starts) }),
    write: (transaction, { during }) => addAppointment(transaction, serviceId, during),
  })

const many = <T>(howMany: number, one: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: howMany }, (_, n) => one(n)))

const appointmentsOf = (starts: string) => sql`
  select appointment_id from appointment
  where service_id = ${serviceId} and lower(during) = ${at(starts)}`

describe('fifty at once for ten places, over eighty connections and never in a circle,', () => {
  it('take ten, and claim each person and room once', async () => {
    const taken = await many(50, () => take())

    expect(taken.filter(id => id !== null)).toHaveLength(PLACES)
    expect(await appointmentsOf('2026-12-02 09:00')).toHaveLength(PLACES)
    const claims = await sql`select resource_id from reservation`
    expect(claims).toHaveLength(4 * PLACES)
    expect(new Set(claims.map(({ resourceId }) => resourceId)).size).toBe(4 * PLACES)
  })

  it('of starts that overlap, take ten as well', async () => {
    const taken = await many(50, n => take(n % 2 ? '2026-12-02 09:00' : '2026-12-02 09:30'))
    expect(taken.filter(id => id !== null)).toHaveLength(PLACES)
  })

  it('refuse no leave that is written meanwhile, and sell nothing in it afterwards (R9b)', async () => {
    const write = (personId: number) => sql`
      insert into leave (person_id, during, kind)
      values (${personId}, '[2026-12-02 00:00+08,2026-12-03 00:00+08)', 'away')`
    const [taken] = await Promise.all([many(50, () => take()), ...people.map(person => write(person))])

    expect(await sql`select from leave`).toHaveLength(people.length)
    expect(taken.filter(id => id !== null).length).toBeLessThanOrEqual(PLACES)
    expect(await take()).toBeNull()
    expect(await take('2026-12-02 13:30')).toBeNull()
  })
})
