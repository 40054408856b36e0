import { expect, it } from 'vitest'
import { firstMinuteFor } from '../../server/messages/account-hours.ts'
import { accountKinds, newsKinds, optionalKinds } from '../../server/messages/account-letters.ts'
import { at } from './one-party.ts'

/** Written to between six and nine in the evening alone. */
const evenings = { reachHours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '18:00', to: '21:00' }] }
/** When a letter leaves that is ready at 09:00 on Wednesday, and of use until then. */
const leaves = (kind: string, until: string, from = '2026-12-02T09:00') =>
  firstMinuteFor({ kind, uselessAt: at(until) }, evenings, at(from))?.toFormat('dd HH:mm') ?? null

it('every letter is a code, or always comes, or may be done without', () => {
  expect(newsKinds).toEqual(
    expect.arrayContaining(['shift_offer', 'shift_withdrawn', 'urgent_call', 'swap_asked']),
  )
  expect([...newsKinds, ...optionalKinds, 'sign_in'].sort()).toEqual([...accountKinds].sort())
})

it('an urgent call waits for nothing but the day', () => {
  expect(leaves('urgent_call', '2026-12-02T19:00')).toBe('02 09:00')
  expect(leaves('urgent_call', '2026-12-02T19:00', '2026-12-02T06:00')).toBe('02 08:00')
})

it.each(newsKinds.filter(kind => kind !== 'urgent_call'))(
  '%s waits for the hours that were chosen where it can, and else leaves by day',
  kind => {
    expect(leaves(kind, '2026-12-02T19:00')).toBe('02 18:00')
    expect(leaves(kind, '2026-12-02T14:00')).toBe('02 09:00')
    expect(leaves(kind, '2026-12-02T14:00', '2026-12-02T06:00')).toBe('02 08:00')
    expect(leaves(kind, '2026-12-02T07:30', '2026-12-02T06:00')).toBe(null)
  },
)

it.each(optionalKinds)('%s leaves in the hours that were chosen, or not at all', kind => {
  expect(leaves(kind, '2026-12-02T19:00')).toBe('02 18:00')
  expect(leaves(kind, '2026-12-02T14:00')).toBe(null)
})

it('a code leaves at any hour', () => {
  expect(leaves('sign_in', '2026-12-02T03:10', '2026-12-02T03:00')).toBe('02 03:00')
})
