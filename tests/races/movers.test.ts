import { randomUUID } from 'node:crypto'
import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { book } from '../../server/booking/book.ts'
import { moveAppointment } from '../../server/booking/move-appointment.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { leaveRoomForOne } from '../journeys/leave-room-for-one.ts'
import { answers, bookFirst, serviceOf } from '../setup/booking.ts'
import { countDeadlocks } from '../setup/deadlocks.ts'
import { openPark } from '../setup/park.ts'
import { addPerson, addRoom, addService, at as inPark, laySmallPark } from '../setup/small-park.ts'
import { many } from './two-instances.ts'

const { context: plain, sql } = await openPark('2026-11-25T09:00')
await seedPark(sql, plain.now())
const { watched, counted } = countDeadlocks(sql)
const context = { ...plain, sql: watched }

interface Standing {
  readonly appointmentId: number
  readonly partyId: number
  readonly sequence: number
  readonly starts: DateTime
  /** How much is claimed, of which all at its own hour. */
  readonly claims: number
  readonly astray: number
}

/** Every appointment of the service with what is claimed for it. */
const standing = (serviceId: number) => sql<Standing[]>`
  select appointment.appointment_id, party_id, party.sequence, lower(appointment.during) as starts,
    count(reservation_id)::int as claims,
    count(*) filter (where not reservation.during @> appointment.during)::int as astray
  from appointment join party using (appointment_id) join reservation using (appointment_id)
  where service_id = ${serviceId} and state = 'booked' and ordinal = 1
  group by appointment.appointment_id, party_id order by appointment_id`

const at = (hour: DateTime, all: readonly Standing[]) => all.filter(({ starts }) => +starts === +hour)

const move = ({ appointmentId, partyId, sequence }: Standing, starts: DateTime) =>
  moveAppointment(context, { appointmentId, partyId }, { starts, sequence })

const wins = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === 'fulfilled').length

const rulesOf = (outcomes: readonly PromiseSettledResult<unknown>[]) => [
  ...new Set(outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason.rule] : []))),
]

it('of two who move and twenty who book, all to one last place, one has it; who moved in vain keeps the old hour', async () => {
  const service = await serviceOf(context, 'individual-counselling')
  const starts = await openStarts(context, service)
  const [first, ...later] = starts
  const hour = later.find(start => start >= (first as DateTime).plus({ hours: 3 })) as DateTime
  await bookFirst(context, service.code, { starts: first as DateTime })
  await bookFirst(context, service.code, { starts: first as DateTime })
  await leaveRoomForOne(context, service, hour)
  const before = await standing(service.serviceId)
  const movers = at(first as DateTime, before)

  const outcomes = await Promise.allSettled([
    ...movers.map(mover => move(mover, hour)),
    ...many(20, () =>
      book(context, { service, starts: hour, answers, bookingKey: randomUUID(), through: 'web' }),
    ),
  ])

  expect(wins(outcomes)).toBe(1)
  expect(rulesOf(outcomes)).toEqual(['slot_is_taken'])
  const after = await standing(service.serviceId)
  expect(at(hour, after)).toHaveLength(at(hour, before).length + 1)
  const stayed = movers.filter((_, position) => outcomes[position]?.status === 'rejected')
  expect(stayed.length).toBeGreaterThan(0)
  for (const mover of stayed)
    expect(after.find(({ appointmentId }) => appointmentId === mover.appointmentId)).toEqual(mover)
  expect(counted.deadlocks).toBe(0)
}, 60_000)

/** A session with two people and two rooms, ten at once at most: eight stand at each of two hours. */
const layTwoHours = async () => {
  const { placeId } = await laySmallPark(sql)
  const team = []
  for (let n = 0; n < 20; n++) {
    team.push(await addPerson(sql, `${n}`, n % 2 ? 'mediator' : 'lawyer', 'counsellor'))
    await addRoom(sql, placeId, n % 2 ? 'mediation' : 'waiting')
  }
  await addService(sql, {
    ...{ code: 'raced', placeId, minutes: 60, minutesAfter: 10, team },
    ...{
      needs: [
        ['lawyer', 'counsellor'],
        ['mediator', 'counsellor'],
      ],
      rooms: [['mediation', 'waiting'], ['waiting']],
    },
  })
  const [morning, afternoon] = [inPark('2026-12-02 09:00'), inPark('2026-12-02 13:30')]
  for (let n = 0; n < 8; n++)
    for (const starts of [morning, afternoon]) await bookFirst(context, 'raced', { starts })
  return { service: await serviceOf(context, 'raced'), morning, afternoon }
}

it('many who move to each other’s hours cross-wise, and at last beside others who book, never wait in a circle and lose no claim', async () => {
  const { service, morning, afternoon } = await layTwoHours()

  let [moved, booked] = [0, 16]
  for (let round = 0; round < 8; round++) {
    const before = await standing(service.serviceId)
    const outcomes = await Promise.allSettled([
      ...at(morning, before).map(mover => move(mover, afternoon)),
      ...at(afternoon, before).map(mover => move(mover, morning)),
      ...many(round < 7 ? 0 : 8, n => bookFirst(context, 'raced', { starts: n % 2 ? morning : afternoon })),
    ])
    expect(rulesOf(outcomes).filter(rule => rule !== 'slot_is_taken')).toEqual([])
    moved += wins(outcomes.slice(0, before.length))
    booked += wins(outcomes.slice(before.length))

    const after = await standing(service.serviceId)
    expect(after).toHaveLength(booked)
    expect(after.filter(({ claims, astray }) => claims !== 4 || astray > 0)).toEqual([])
  }
  expect(moved).toBeGreaterThan(16)
  expect(counted.deadlocks).toBe(0)
}, 60_000)
