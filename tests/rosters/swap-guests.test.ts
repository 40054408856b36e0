import { beforeEach, expect, it } from 'vitest'
import { readSwapAsked } from '../../server/rosters/read-swap.ts'
import { takeSwap } from '../../server/rosters/take-swap.ts'
import { openPark } from '../setup/park.ts'
import type { laySmallPark } from '../setup/small-park.ts'
import { insideShift, layFedShift } from './fed-shift.ts'

const { sql, context } = await openPark('2026-11-25T09:00')
const { books, serving, toMendNow, attention } = insideShift({ sql, context })
let park: Awaited<ReturnType<typeof laySmallPark>>
let other: number
let swapId: number

/** The lawyer asks the other whether they take the morning in which advice is booked. */
beforeEach(async () => {
  ;({ park, other } = await layFedShift({ sql, context }))
  await sql`update roster set period = '[2026-11-30,2026-12-28)'`
  await sql`update duty set place_id = (select min(place_id) from place)`
  ;[{ swapId }] = await sql<[{ swapId: number }]>`
    insert into swap (assignment_id, asked_at) select assignment_id, '2026-11-25' from assignment returning swap_id`
  await sql`insert into swap_asked (swap_id, person_id, asked_at) values (${swapId}, ${other}, '2026-11-25')`
})

const takes = () => takeSwap(context, { swapId, personId: other, accountId: null, filledIn: false })

it('whoever is asked reads how many appointments would go along and how many not, before they say yes', async () => {
  const [known] = [await books(park.advice, '09:30'), await books(park.advice, '10:00')]
  await sql`insert into known_by (appointment_id, person_id, said_at) values (${known}, ${other}, '2026-11-25')`

  const read = await readSwapAsked(context, other, swapId)

  expect(read?.means).toMatchObject({ rules: [], inWeek: 1, along: 1, left: 1 })
  await takes()
  expect(await toMendNow()).toEqual([[known, 'shift']])
})

it('booked into while it is taken, nothing is orphaned and everything is whoever’s shift it is', async () => {
  const times = ['09:00', '09:30', '10:00', '10:30']

  const [booked, taken] = await Promise.all([
    Promise.all(times.map(time => books(park.advice, time))),
    takes(),
  ])

  expect(taken).toBe(true)
  const all = booked.toSorted((one, two) => (one ?? 0) - (two ?? 0))
  expect(all.every(id => id !== null)).toBe(true)
  expect(await serving()).toEqual(all.map(appointmentId => ({ appointmentId, personId: other })))
  expect(await attention()).toEqual(
    all.map(appointmentId => ({ appointmentId, resourceId: other, own: true })),
  )
  expect(await toMendNow()).toEqual([])
})
