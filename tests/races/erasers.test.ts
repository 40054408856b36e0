import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { cancelAppointment } from '../../server/booking/cancel-appointment.ts'
import { eraseAtOnce } from '../../server/booking/erase-at-once.ts'
import { moveAppointment } from '../../server/booking/move-appointment.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { Refusal } from '../../server/refusal.ts'
import { holding } from '../booking/held.ts'
import { varFolder } from '../messages/var-folder.ts'
import { bookFirst } from '../setup/booking.ts'
import { countDeadlocks } from '../setup/deadlocks.ts'
import { openPark } from '../setup/park.ts'
import { many } from './two-instances.ts'

const files = varFolder()
const { context: plain, sql } = await openPark('2026-11-25T09:00', { VAR_DIR: files.varDir })
await seedPark(sql, plain.now())
const { watched, counted } = countDeadlocks(sql)
const context = { ...plain, sql: watched }
const reach = { by: 'sms', contact: '+8613800000123', telephoneOf: 'self' } as const

it('erased, cancelled and moved at the same moment, sixty times over, nobody waits in a circle and who asked is erased', async () => {
  for (let round = 0; round < 60; round++) {
    const booked = await bookFirst(context, 'individual-counselling', { answers: { reach } })
    const [starts = booked.starts] = await openStarts(context, booked.service)
    const mine = holding(booked)
    const outcomes = await Promise.allSettled([
      ...many(3, () => eraseAtOnce(context, mine, 0)),
      ...many(2, () => cancelAppointment(context, mine, 0)),
      moveAppointment(context, booked, { starts, sequence: 0 }),
    ])

    const faults = outcomes.flatMap(one =>
      one.status === 'rejected' && !(one.reason instanceof Refusal) ? [String(one.reason)] : [],
    )
    expect(faults).toEqual([])
    const [row] = await sql`
      select party.sequence, erased_at is not null as erased from party where party_id = ${booked.partyId}`
    const erased = outcomes.slice(0, 3).some(({ status }) => status === 'fulfilled')
    expect([row?.erased, row?.sequence > 0]).toEqual([erased, true])
  }
  expect(counted.deadlocks).toBe(0)
}, 60_000)
