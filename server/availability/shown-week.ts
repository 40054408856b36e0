import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import type { ChosenDay } from '../../views/availability/day-times.tsx'
import type { Week } from '../../views/availability/week-strip.tsx'
import type { Context } from '../context.ts'
import { dayStarts, parkDay } from '../park-time.ts'
import { allStarts, type Moving } from './open-starts.ts'
import { timesOf, weekOf } from './rules.ts'

/** A week of a service's starts, and what is open beyond it. */
export interface ShownWeek {
  readonly week: Week
  /** The first day of the week with an open start, from the asked one on; null when the week has none. */
  readonly chosen: ChosenDay | null
  /** The first open start at all; null: full up to the horizon. */
  readonly earliest: DateTime | null
  /** The first after the asked day. */
  readonly nextFree: DateTime | null
  readonly open: readonly DateTime[]
}

/**
 * The week of a service that is asked for; of any day out of reach, that of its first open start.
 * @param asked 'YYYY-MM-DD', as an address may hold it: anything.
 */
export const shownWeek = async (
  context: Context,
  service: ServiceShown,
  { asked, moving }: { asked: unknown; moving?: Moving },
): Promise<ShownWeek> => {
  const today = context.now().startOf('day')
  const horizon = { today, days: service.horizonDays }
  const all = await allStarts(context, service, moving)
  const open = all.filter(start => start.open).map(({ starts }) => starts)
  const [earliest = null] = open
  const wanted = typeof asked === 'string' ? dayStarts(asked) : null
  const last = today.plus({ days: service.horizonDays })
  const within = wanted && wanted >= today.startOf('week') && wanted <= last.endOf('week') ? wanted : null
  const from = within ?? earliest ?? today
  const week = weekOf(from, all, horizon)
  const firstOpen =
    week.days.find(({ open, day }) => open > 0 && day >= parkDay(from)) ??
    week.days.find(({ open }) => open > 0)
  return {
    ...{ week, earliest, open },
    chosen: firstOpen ? timesOf(firstOpen.day, open) : null,
    nextFree: open.find(start => start > from) ?? earliest,
  }
}
