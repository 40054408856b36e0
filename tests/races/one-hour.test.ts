import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { startField } from '../../views/booking/steps.ts'
import { firstOpen, serviceOf } from '../setup/booking.ts'
import { visitorOf } from '../setup/visitor.ts'
import { bookerOf, isBooked, race } from './bookers.ts'
import { many, openTwoInstances } from './two-instances.ts'

const { context, sql, turn, origins } = await openTwoInstances()

/** So many who are before the button for the first open start of a service. */
const before = async (code: string, count: number) => {
  const { address, serviceId } = await serviceOf(context, code)
  const starts = await firstOpen(context, await serviceOf(context, code))
  const bookers = await Promise.all(many(count, position => bookerOf(turn(position), address, starts)))
  return { address, serviceId, starts, bookers }
}

const details = (address: string, starts: DateTime) =>
  visitorOf(origins[1]).gets(`/t/${address}/booking?start=${startField(starts)}`)

it('when somebody cancels an hour that was full, one more has it', async () => {
  const { address, starts, bookers } = await before('school-age', 8)
  const answers = await race(bookers)
  const [happy] = answers.filter(isBooked)
  expect((await details(address, starts)).status).toBe(409)

  await happy?.visitor.givesPasscode()
  await happy?.visitor.cancels()

  expect((await details(address, starts)).status).toBe(200)
  const again = await Promise.all(many(4, position => bookerOf(turn(position), address, starts)))
  expect((await race(again)).filter(isBooked)).toHaveLength(1)
})

it('leave is never refused while its hours are being booked, and nothing is sold in it afterwards (R9b)', async () => {
  const { address, serviceId, starts, bookers } = await before('parent-counselling', 12)
  const day = `[${starts.startOf('day').toISO()},${starts.endOf('day').toISO()})`
  const people = await sql<{ personId: number }[]>`
    select person_id from service_worker where service_id = ${serviceId}`

  const [answers] = await Promise.all([
    race(bookers),
    ...people.map(
      ({ personId }) =>
        sql`insert into leave (person_id, during, kind) values (${personId}, ${day}::tstzrange, 'away')`,
    ),
  ])

  const [away] = await sql`select count(*)::int as people from leave where during = ${day}::tstzrange`
  expect(away).toEqual({ people: people.length })
  expect(answers.map(({ page }) => page.status).filter(status => ![303, 409].includes(status))).toEqual([])
  expect((await details(address, starts)).status).toBe(409)
})
