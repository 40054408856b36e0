import type { DateTime } from 'luxon'
import type { WaitingPart } from '../../sql/booking/waiting.ts'
import { partOfDay } from '../../views/kit/when.tsx'

/** Every part of a week in which somebody may be able to come, in the order of the page. */
export const waitingParts = [
  'weekday_morning',
  'weekday_afternoon',
  'weekday_evening',
  'saturday',
  'sunday',
] as const satisfies readonly WaitingPart[]

const ofWeekdays = ['weekday_morning', 'weekday_afternoon', 'weekday_evening'] as const

/** The part of a week that a start is in. */
export const partOf = (starts: DateTime): WaitingPart => {
  if (starts.weekday === 6) return 'saturday'
  return starts.weekday === 7 ? 'sunday' : ofWeekdays[partOfDay(starts)]
}

/** The parts in which there are starts at all. */
export const partsOfStarts = (starts: readonly DateTime[]): WaitingPart[] => {
  const held = new Set(starts.map(partOf))
  return waitingParts.filter(part => held.has(part))
}
