import { expect, it } from 'vitest'
import { cancelAppointment } from '../../server/booking/cancel-appointment.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { holding } from '../booking/held.ts'
import { bookFirst } from '../setup/booking.ts'
import { movesIn } from '../setup/moving.ts'
import { openSending } from './open-sending.ts'
import { tick } from './outbox.ts'

const { context, sql, setClock, files } = await openSending()
await seedPark(sql, context.now())
const { move, nextDay } = movesIn(context)
const reach = { by: 'sms', contact: '+8613800000123', telephoneOf: 'self' } as const

/** What leaves at eight after somebody was told an hour, moved it by the given clock, and cancelled at night. */
const lastSaid = async (moved: string) => {
  const booked = await bookFirst(context, 'individual-counselling', { answers: { reach } })
  await tick(context)
  setClock(moved)
  await move(booked, await nextDay(booked))
  await tick(context)
  setClock('2026-11-24T21:40')
  await cancelAppointment(context, holding(booked), 1)
  files.empty()
  setClock('2026-11-25T08:00')
  await tick(context)
  expect(files.names()).toHaveLength(1)
  return files.read(files.names()[0] ?? '')
}

it('where a move was never told, its end says that the hour of before is off as well', async () => {
  expect(await lastSaid('2026-11-24T21:30')).toContain('已取消，之前说的时间也取消了')
})

it('where the move was told, its end names that hour alone', async () => {
  const text = await lastSaid('2026-11-24T20:00')
  expect(text).toContain('已取消。')
  expect(text).not.toContain('之前')
})
