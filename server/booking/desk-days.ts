import type { DaySpan } from '../../sql/booking/desk.ts'
import type { Context } from '../context.ts'
import { dayStarts, parkDay } from '../park-time.ts'

/** The desk sees so many days before today and after it (design.md §4). */
const DAYS = 7

export interface DeskDays {
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly today: string
  readonly span: DaySpan
  /** From the first day that the desk sees to the end of the last. */
  readonly all: DaySpan
}

/** A day at the desk, today unless another is asked for; null for one that it does not see. */
export const deskDays = ({ now }: Pick<Context, 'now'>, asked: unknown): DeskDays | null => {
  const midnight = now().startOf('day')
  const all = { from: midnight.minus({ days: DAYS }), to: midnight.plus({ days: DAYS + 1 }) }
  const from = asked === undefined ? midnight : dayStarts(typeof asked === 'string' ? asked : '')
  if (!from || from < all.from || from >= all.to) return null
  return { day: parkDay(from), today: parkDay(midnight), span: { from, to: from.plus({ days: 1 }) }, all }
}
