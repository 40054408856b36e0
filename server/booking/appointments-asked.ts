import type { DateTime } from 'luxon'
import type { AppointmentFilter, AppointmentState } from '../../sql/booking/appointments-of-own.ts'
import { numberIn } from '../http/number-in-address.ts'
import { dayStarts, parkDay } from '../park-time.ts'

/** What a list may be narrowed to: still to come, everything, or those of one end. */
export const standings = {
  coming: ['booked', 'arrived'],
  all: ['booked', 'arrived', 'completed', 'cancelled', 'missed', 'unclear'],
  unclear: ['unclear'],
  completed: ['completed'],
  missed: ['missed'],
  cancelled: ['cancelled'],
} as const satisfies Record<string, readonly AppointmentState[]>
export type ListStanding = keyof typeof standings

/** What is shown when nothing else is asked for: a week from today. */
const DAYS = 7
/** No list is longer than this, however it was asked for. */
const MOST_DAYS = 366

export interface AppointmentsAsked extends AppointmentFilter {
  readonly standing: ListStanding
  /** 'YYYY-MM-DD', the first and the last day. */
  readonly first: string
  readonly last: string
  readonly page: number
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const isStanding = (name: string): name is ListStanding => Object.hasOwn(standings, name)

const spanOf = (query: Readonly<Record<string, unknown>>, now: DateTime) => {
  const first = dayStarts(text(query.from)) ?? now.startOf('day')
  const wanted = dayStarts(text(query.to)) ?? first.plus({ days: DAYS - 1 })
  const days = wanted.diff(first, 'days').days
  return { first, last: first.plus({ days: Math.min(Math.max(days, 0), MOST_DAYS - 1) }) }
}

/** What the address of a list asks for; whatever is none of ours is as if it had not been asked. */
export const appointmentsAsked = (
  query: Readonly<Record<string, unknown>>,
  now: DateTime,
): AppointmentsAsked => {
  const { first, last } = spanOf(query, now)
  const digits = text(query.reference).normalize('NFKC').replace(/\D/g, '')
  const state = text(query.state)
  // Whoever looks for a reference wants it however it ended.
  const standing = isStanding(state) ? state : digits === '' ? 'coming' : 'all'
  return {
    ...{ from: first, to: last.plus({ days: 1 }), first: parkDay(first), last: parkDay(last), standing },
    states: standings[standing],
    serviceId: numberIn(query.service),
    workerId: numberIn(query.worker),
    reference: digits === '' ? null : digits,
    page: Math.min(numberIn(query.page) ?? 1, 10_000),
  }
}
