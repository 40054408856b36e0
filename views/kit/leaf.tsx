import type { DateTime } from 'luxon'
import type { Visit } from './visit.ts'
import { shortDay, shortMonth } from './when.tsx'

/** A day in a list, as a leaf of a calendar. */
export const Leaf = ({ visit: { locale }, day }: { visit: Visit; day: DateTime }) => (
  <span class="leaf">
    <span>{shortDay(locale, day)}</span>
    <b>{day.day}</b>
    <span>{shortMonth(locale, day)}</span>
  </span>
)
