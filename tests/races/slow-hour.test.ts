import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { moveAppointment } from '../../server/booking/move-appointment.ts'
import { bookFirst } from '../setup/booking.ts'
import { addPerson, addRoom, addService, at, laySmallPark } from '../setup/small-park.ts'
import { beSlow } from './be-slow.ts'
import { many, openTwoInstances } from './two-instances.ts'

const { sql, contexts } = await openTwoInstances()

/** More than the tries that somebody has: whoever did not queue would lose to one after the other. */
const PLACES = 24
const { placeId } = await laySmallPark(sql)
const team: number[] = []
for (let n = 0; n < PLACES; n++) {
  team.push(await addPerson(sql, `${n}`, 'counsellor'))
  await addRoom(sql, placeId, 'play')
}
await addService(sql, {
  ...{ code: 'wide', placeId, minutes: 30, team },
  ...{ needs: [['counsellor']], rooms: [['play']] },
})
const hour = (time: string) => at(`2026-11-27 ${time}`)
const context = (position: number) => contexts[position % 2] as (typeof contexts)[0]
const books = (position: number, starts: DateTime) => bookFirst(context(position), 'wide', { starts })

const outcomesOf = (outcomes: readonly PromiseSettledResult<unknown>[]) => ({
  done: outcomes.filter(({ status }) => status === 'fulfilled').length,
  refused: outcomes.filter(one => one.status === 'rejected' && one.reason.rule === 'slot_is_taken').length,
})

await beSlow(sql)

it('of sixty who book one hour at once on a slow disk, as many have it as there is room for', async () => {
  const outcomes = await Promise.allSettled(many(60, position => books(position, hour('09:00'))))
  expect(outcomesOf(outcomes)).toEqual({ done: PLACES, refused: 60 - PLACES })
}, 60_000)

it('of forty-eight who move to one hour at once on a slow disk, as many have it as there is room for', async () => {
  const early = await sql<
    { appointmentId: number; partyId: number }[]
  >`select appointment_id, party_id from party`
  const late = await Promise.all(many(PLACES, position => books(position, hour('10:00'))))
  const outcomes = await Promise.allSettled(
    [...early, ...late].map(({ appointmentId, partyId }, position) =>
      moveAppointment(context(position), { appointmentId, partyId }, { starts: hour('13:30'), sequence: 0 }),
    ),
  )
  expect(outcomesOf(outcomes)).toEqual({ done: PLACES, refused: PLACES })
}, 60_000)
