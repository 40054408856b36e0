import { readFileSync } from 'node:fs'
import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { startField } from '../../views/booking/steps.ts'
import { serviceOf } from '../setup/booking.ts'
import { atMost } from './at-most.ts'
import { beSlow } from './be-slow.ts'
import { bookerOf, offeredOn, race } from './bookers.ts'
import { countingDeadlocks } from './deadlocks-counted.ts'
import { apart, capacityOf } from './room-for.ts'
import { many, openTwoInstances } from './two-instances.ts'

const { context, sql, pools, turn, log } = await openTwoInstances()
await beSlow(sql)
const deadlocks = await countingDeadlocks(sql, pools)

it('of two hundred at once for twenty open starts, over two instances and eighty connections, exactly as many are booked as there is room for, and nobody is failed', async () => {
  const service = await serviceOf(context, 'individual-counselling')
  const starts = apart(await openStarts(context, service), 2).slice(0, 20)
  const capacities = await Promise.all(starts.map(start => capacityOf(context, service, start)))
  const capacity = capacities.reduce((all, one) => all + one)
  // Ten who come one after the other want the same: else each start would be asked for once a second.
  const wantedBy = (position: number) => starts[Math.floor(position / 10)] as DateTime
  const bookers = await atMost(
    16,
    many(200, position => () => bookerOf(turn(position), service.address, wantedBy(position))),
  )

  const answers = await race(bookers)

  const statuses = answers.map(({ page }) => page.status)
  expect(statuses.filter(status => status !== 409)).toEqual(many(capacity, () => 303))
  const sold = await sql`
    select count(*)::int as number, (select count(*)::int from reservation) as claims
    from appointment group by during order by during`
  expect(sold).toEqual(capacities.map(number => ({ number, claims: 2 * capacity })))
  for (const [position, { visitor, page }] of answers.entries())
    if (page.status === 409) {
      const offered = new Set(offeredOn(page))
      expect(offered.size).toBe(3)
      expect(offered).not.toContain(startField(wantedBy(position)))
      const kept = Object.fromEntries(
        page.forms.flatMap(({ fields }) => fields.map(({ name, value }) => [name, value])),
      )
      const { called, phone, passcode } = visitor.canary
      expect(kept).toMatchObject({ called, phone, passcode, reach_by: 'sms' })
    }
  expect(readFileSync(log, 'utf8')).not.toContain('"fault"')
  expect(await deadlocks()).toBe(0)
}, 120_000)
