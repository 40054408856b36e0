import type { DateTime } from 'luxon'

/** By the park's clock: until then, the evening before, a firm names who comes (R40a). */
const EVENING = 18

/** Until when a firm may name who comes to a shift. */
export const namedUntil = (starts: DateTime): DateTime =>
  starts.startOf('day').minus({ days: 1 }).plus({ hours: EVENING })

/** The shifts that start before this have to be named by now: from 18:00 on the next day's, before only those of today. */
export const unnamedBefore = (now: DateTime): DateTime =>
  now.startOf('day').plus({ days: now.hour < EVENING ? 1 : 2 })
