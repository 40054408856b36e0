import { expect, it } from 'vitest'
import { leaveWaiting } from '../../server/booking/end-offer.ts'
import { passcodesUntil } from '../../sql/booking/older-keys.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { waitFor } from '../setup/waiting.ts'

const { context, sql } = await openSite()

it('passcodes and links need the older keys until the day after the last appointment, and of whoever waits after their last day', async () => {
  expect(await passcodesUntil(sql)).toBeNull()

  const { starts } = await bookFirst(context, 'individual-counselling')
  expect(await passcodesUntil(sql)).toBe(starts.plus({ days: 1 }).toISODate())

  const waiting = await waitFor(context, 'individual-counselling', { lastDay: '2026-12-20' })
  expect(await passcodesUntil(sql)).toBe('2026-12-21')

  await leaveWaiting(context, waiting)
  expect(await passcodesUntil(sql)).toBe(starts.plus({ days: 1 }).toISODate())
})
