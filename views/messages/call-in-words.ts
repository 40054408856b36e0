import type { DateTime } from 'luxon'
import type { Visit } from '../kit/visit.ts'
import { nearTime } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

/** A call as the list shows it; whom it is to only once that was asked for. */
export interface CallShown {
  readonly ringId: number
  readonly reference: string
  readonly kind: string
  /** Of the appointment, as this party knows it; of an offer, the time that is held. */
  readonly hour: DateTime
  /** Of an offer to somebody who waits, until when (R19). */
  readonly heldUntil?: DateTime
  /** In which it may be made; null: there are none. */
  readonly starts: DateTime | null
  readonly ends: DateTime | null
  readonly toNow: boolean
  readonly opened: {
    readonly number: string
    readonly called: string | null
    readonly title: 'ms' | 'mr' | null
    readonly telephoneOf: 'self' | 'family' | 'other' | null
  } | null
}

/** What a call is about, in a few words with the hour; a kind of a newer program says the hour alone. */
export const whatItSays = (
  { locale }: Visit,
  { kind, hour, heldUntil }: CallShown,
  today: string,
): string => {
  const { what, held } = textIn(locale).ringing
  if (heldUntil) return held(nearTime(locale, hour, today), nearTime(locale, heldUntil, today))
  const says = Object.hasOwn(what, kind) ? what[kind as keyof typeof what] : what.other
  return says(nearTime(locale, hour, today))
}
