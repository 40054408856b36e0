import type { ReachHours } from '../../sql/booking/reach-hours.ts'

/** Hours that somebody calls safe from Monday to Friday. */
export const weekdays = (from: string, to: string): ReachHours => ({ weekdays: [1, 2, 3, 4, 5], from, to })
/** The same of Saturday and Sunday. */
export const weekends = (from: string, to: string): ReachHours => ({ weekdays: [6, 7], from, to })
