import type { DateTime } from 'luxon'
import type { AtDesk } from '../../sql/booking/desk.ts'
import { tickable } from './staff-rules.ts'

/** Whoever is later than this is said to be late. */
const GRACE_MINUTES = 5

const minutesLeft = (ends: DateTime, now: DateTime) => Math.floor(ends.diff(now, 'minutes').minutes)

/** How late somebody is who has not come, and how much of their time is left (R20); null while they are not, or it is over. */
export const lateness = (
  { state, arrivedAt, arrives, ends }: Pick<AtDesk, 'state' | 'arrivedAt' | 'arrives' | 'ends'>,
  now: DateTime,
): { readonly minutes: number; readonly left: number } | null => {
  const minutes = Math.floor(now.diff(arrives, 'minutes').minutes)
  const waited = (state === 'booked' || state === 'arrived') && arrivedAt === null
  if (!waited || minutes < GRACE_MINUTES || now >= ends) return null
  return { minutes, left: minutesLeft(ends, now) }
}

/** How much is left to somebody who came late: their session goes on, shorter, and ends at its hour (R20); null for all others. */
export const shortened = (
  {
    state,
    arrivedAt,
    arrives,
    ends,
    withdrawn,
  }: Pick<AtDesk, 'state' | 'arrivedAt' | 'arrives' | 'ends' | 'withdrawn'>,
  now: DateTime,
): { readonly left: number } | null => {
  const here = state === 'arrived' && arrivedAt !== null && !withdrawn
  if (!here || arrivedAt < arrives.plus({ minutes: GRACE_MINUTES }) || now >= ends) return null
  return { left: minutesLeft(ends, now) }
}

/** The steps that the desk may take with a party now (domain.md §7); the verbs decide once more. */
export const stepsAtDesk = (
  { state, arrives, begins, arrivedAt, withdrawn }: AtDesk,
  now: DateTime,
): {
  readonly arrive: boolean
  readonly leave: boolean
  readonly complete: boolean
  readonly miss: boolean
} => {
  const { complete, miss } = tickable(state, begins <= now)
  const here = arrivedAt !== null && !withdrawn
  return {
    arrive: (state === 'booked' || state === 'arrived') && !here && !withdrawn && arrives.hasSame(now, 'day'),
    leave: state === 'arrived' && here,
    complete: complete && (here || state === 'unclear'),
    miss: miss && (!withdrawn || state === 'unclear'),
  }
}
