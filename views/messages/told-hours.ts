const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`

/** From which hour on, of those in which the park writes at all (R31), somebody may have it write. */
export const fromHours = Array.from({ length: 13 }, (_, nth) => clock(8 + nth))
/** Until which hour. */
export const untilHours = Array.from({ length: 13 }, (_, nth) => clock(9 + nth))

/** Minutes before a shift that somebody may choose to be reminded. */
export const minutesBefore = [60, 120, 180, 240, 360, 720] as const
