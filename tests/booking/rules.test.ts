import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { newBookingKey, readBookingKey } from '../../server/booking/booking-key.ts'
import { nearestTo, toldBy } from '../../server/booking/rules.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { testKeys } from '../setup/park.ts'

const at = (text: string) => DateTime.fromISO(text, { zone: PARK_ZONE })
const format = (starts: DateTime) => starts.toFormat('MM-dd HH:mm')

describe('whoever loses a race', () => {
  const open = ['11-24T18:30', '11-25T15:30', '11-25T19:00', '11-26T18:30', '11-30T09:00'].map(text =>
    at(`2026-${text}`),
  )

  it('is shown the three nearest open starts, in the order of the calendar (R12)', () => {
    const nearest = nearestTo(at('2026-11-25T18:30'), open)
    expect(nearest.map(({ starts }) => format(starts))).toEqual(['11-25 15:30', '11-25 19:00', '11-26 18:30'])
  })

  it('reads how far each is from the one that was lost', () => {
    const [before, , after] = nearestTo(at('2026-11-25T18:30'), open)
    expect(before).toMatchObject({ daysApart: 0, sameHour: false })
    expect(after).toMatchObject({ daysApart: 1, sameHour: true })
  })

  it('is shown what there is when there are fewer', () => {
    expect(nearestTo(at('2026-11-25T18:30'), open.slice(0, 1))).toHaveLength(1)
    expect(nearestTo(at('2026-11-25T18:30'), [])).toEqual([])
  })
})

describe('a booking key', () => {
  const given = (text: string) => ({ keys: testKeys, now: () => at(text) })
  const key = newBookingKey(given('2026-11-25T09:00'), 'this browser')

  it('is good in the browser it was given to, for thirty minutes', () => {
    expect(readBookingKey(given('2026-11-25T09:29'), 'this browser', key)).toEqual({
      uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      good: true,
    })
    expect(readBookingKey(given('2026-11-25T09:30'), 'this browser', key)?.good).toBe(false)
    expect(readBookingKey(given('2026-11-25T09:01'), 'another browser', key)).toBeNull()
  })

  it('cannot be given longer or made up', () => {
    const [uuid, until, mac] = key.split('.')
    const later = `${uuid}.${Number(until) + 3600}.${mac}`
    expect(readBookingKey(given('2026-11-25T09:01'), 'this browser', later)).toBeNull()
    expect(readBookingKey(given('2026-11-25T09:01'), 'this browser', '')).toBeNull()
    expect(readBookingKey(given('2026-11-25T09:01'), 'this browser', 'a.b.c')).toBeNull()
  })
})

describe('what is booked', () => {
  const earnest = { inEarnest: true, smtpUrl: undefined, sms: undefined }
  const loopback = { inEarnest: false, smtpUrl: undefined, sms: undefined }
  const now = at('2026-11-25T12:00')
  const evening = { safeHours: [], ends: at('2026-11-25T20:00') }

  it.each([
    [loopback, 'sms', 'sms'],
    [loopback, 'email', 'email'],
    [earnest, 'sms', 'ring'],
    [earnest, 'email', 'unsent'],
    [{ ...earnest, smtpUrl: 'smtp://mail.example.org' }, 'email', 'email'],
    [earnest, 'none', 'none'],
  ] as const)('with %j is told to %s by %s, and no other way is promised (R36)', (config, reachBy, told) => {
    expect(toldBy(config, { ...evening, reachBy }, now)).toBe(told)
  })

  it.each(['sms', 'email'] as const)(
    'by %s is not promised when no safe hour is left before the end',
    reachBy => {
      const safeHours = [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '11:30' }]
      expect(toldBy(loopback, { ...evening, reachBy, safeHours }, now)).toBe('noHour')
      expect(toldBy(loopback, { ...evening, reachBy, safeHours }, now.set({ hour: 11 }))).toBe(reachBy)
    },
  )
})
