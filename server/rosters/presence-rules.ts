import type { DateTime } from 'luxon'
import type { PastShift } from '../../sql/rosters/settling.ts'

/** So long before a shift somebody may say that they are there. */
export const MINUTES_BEFORE = 60
/** Whoever comes no later than this after the start was there from the start. */
const GRACE_MINUTES = 15

interface Hours {
  readonly starts: DateTime
  readonly ends: DateTime
}

const minutesBetween = (from: DateTime, to: DateTime) => Math.floor(to.diff(from, 'minutes').minutes)

/** Whether somebody may say now that they are at their post. */
export const mayCheckIn = ({ starts, ends }: Hours, now: DateTime): boolean =>
  starts.minus({ minutes: MINUTES_BEFORE }) <= now && now < ends

/** Minutes of presence of whoever came (R48): until the end of the shift, from its start or, of whoever was late, from when they came. */
export const minutesPresent = ({
  starts,
  ends,
  checkedInAt,
}: Hours & { checkedInAt: DateTime | null }): number => {
  const late = checkedInAt !== null && checkedInAt > starts.plus({ minutes: GRACE_MINUTES })
  return Math.max(1, minutesBetween(late ? checkedInAt : starts, ends))
}

/** Whether of a shift that is over it is still to be said who came. */
export const isToSay = ({ state }: Pick<PastShift, 'state'>): boolean =>
  state === 'standing' || state === 'accepted'
