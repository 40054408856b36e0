import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { serviceOf } from '../setup/booking.ts'
import { often } from '../setup/proof.ts'
import { bookerOf, isBooked, offeredOn, race } from './bookers.ts'
import { apart, capacityOf } from './room-for.ts'
import { many, openTwoInstances } from './two-instances.ts'

const MANY = often({ proved: 50, tested: 30 })
const STARTS = often({ proved: 10, tested: 6 })

const { context, sql, turn } = await openTwoInstances()

it('of many at once for a few open starts, exactly as many are booked as there is room for; the others lose nothing', async () => {
  const service = await serviceOf(context, 'individual-counselling')
  const starts = apart(await openStarts(context, service), 2).slice(0, STARTS)
  const capacities = await Promise.all(starts.map(start => capacityOf(context, service, start)))
  const bookers = await Promise.all(
    many(MANY, position => bookerOf(turn(position), service.address, starts[position % STARTS] as DateTime)),
  )

  const answers = await race(bookers)

  const booked = await sql`
    select count(*)::int as number from appointment group by during order by during`
  expect(booked.map(({ number }) => number)).toEqual(capacities)
  const losers = answers.filter(answer => !isBooked(answer))
  expect(answers.length - losers.length).toBe(capacities.reduce((all, one) => all + one))
  expect(losers).not.toEqual([])
  for (const { visitor, page } of losers) {
    expect(page.status).toBe(409)
    expect(offeredOn(page)).toHaveLength(3)
    expect(page.html).toContain(visitor.canary.called)
  }

  // Whoever lost takes one of what is offered, all at once again, until everybody has an hour (R12).
  let left = losers
  for (let round = 0; left.length > 0 && round < 20; round++)
    left = (await race(left)).filter(answer => !isBooked(answer))
  expect(left).toEqual([])
  const [held] = await sql`
    select (select count(*)::int from appointment) as appointments, (select count(*)::int from reservation) as claims`
  expect(held).toEqual({ appointments: MANY, claims: 2 * MANY })
}, 60_000)
