import type { DateTime } from 'luxon'
import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import type { About } from '../../sql/messages/outbox.ts'
import { appointmentBooked } from '../../views/mail/appointment-booked.ts'
import { appointmentCalledOff } from '../../views/mail/appointment-called-off.ts'
import { appointmentCancelled } from '../../views/mail/appointment-cancelled.ts'
import { appointmentChanged } from '../../views/mail/appointment-changed.ts'
import { appointmentReminder } from '../../views/mail/appointment-reminder.ts'
import { closedToday } from '../../views/mail/closed-today.ts'
import type { Letter, Ways } from '../../views/mail/letter.ts'
import { openAfterAll } from '../../views/mail/open-after-all.ts'
import { CLOSURE_NEWS_OPENS } from './rules.ts'

/** When something may be said. */
export interface Saying {
  /** Why it must not be said of the appointment as it is (R33), as a code; null when it is right. */
  readonly whatIsWrong: (
    facts: LetterFacts,
    about: About,
  ) => 'no_longer_true' | 'never_said' | 'place_is_closed' | null
  /** From when on it is worse than nothing. */
  readonly uselessAt: (hours: Pick<LetterFacts, 'starts' | 'ends'>) => DateTime
  /** The minute after midnight before which it never leaves, where it is not that of all news (R31). */
  readonly opens?: number
}

interface LetterKind extends Saying {
  /** @param leaves when it leaves: a reminder says 'tomorrow'. */
  readonly write: (facts: LetterFacts, ways: Ways, leaves: DateTime) => Letter
}

/** A party is still expected at the hour that it was told. */
export const stillComes = ({ state, withdrawnAt, sequence }: LetterFacts, about: About) =>
  state === 'booked' && withdrawnAt === null && sequence === about.sequence ? null : 'no_longer_true'

/** It is off, and was said to be on: the end of what nobody heard of would only reveal that there was something. */
const isOff = ({ state, withdrawnAt, bookedWasSaid }: LetterFacts) => {
  if (state !== 'cancelled' && withdrawnAt === null) return 'no_longer_true'
  return bookedWasSaid ? null : 'never_said'
}

/** The park has called it off: said to whoever still came, also if it was never said that it is booked, for they saw it booked. */
const isCalledOff = ({ state, withdrawnAt }: LetterFacts) =>
  state === 'cancelled' && withdrawnAt === null ? null : 'no_longer_true'

/** While its place is closed nobody is reminded to come; taking the closure back lets the reminder wait again. */
const isToBeRemindedOf = (facts: LetterFacts, about: About) =>
  stillComes(facts, about) ?? (facts.placeIsClosed ? 'place_is_closed' : null)

/** It stands, and cannot be held (R9b): a closure cancels nothing by itself. */
const cannotBeHeld = (facts: LetterFacts, about: About) =>
  facts.placeIsClosed ? stillComes(facts, about) : 'no_longer_true'

/** It stands, and can be held again. */
const canBeHeld = (facts: LetterFacts, about: About) =>
  facts.placeIsClosed ? 'no_longer_true' : stillComes(facts, about)

/** Every letter to a party about its appointment, by the kind that the outbox names it with. */
export const letters = {
  appointment_booked: {
    whatIsWrong: stillComes,
    // Until the end: whoever is late still needs the floor and the reference.
    uselessAt: ({ ends }) => ends,
    write: appointmentBooked,
  },
  appointment_changed: {
    // Also where it was never said that it is booked: it tells the hour.
    whatIsWrong: stillComes,
    uselessAt: ({ ends }) => ends,
    write: appointmentChanged,
  },
  appointment_cancelled: {
    whatIsWrong: isOff,
    // Until the start: then nobody can set out in vain any more.
    uselessAt: ({ starts }) => starts,
    write: appointmentCancelled,
  },
  appointment_called_off: {
    whatIsWrong: isCalledOff,
    uselessAt: ({ starts }) => starts,
    write: appointmentCalledOff,
  },
  appointment_reminder: {
    whatIsWrong: isToBeRemindedOf,
    uselessAt: ({ starts }) => starts,
    write: appointmentReminder,
  },
  closed_today: {
    whatIsWrong: cannotBeHeld,
    // Until the start: then nobody can set out in vain any more.
    uselessAt: ({ starts }) => starts,
    opens: CLOSURE_NEWS_OPENS,
    write: closedToday,
  },
  open_after_all: {
    whatIsWrong: canBeHeld,
    uselessAt: ({ starts }) => starts,
    opens: CLOSURE_NEWS_OPENS,
    write: openAfterAll,
  },
} as const satisfies Record<string, LetterKind>

export type Kind = keyof typeof letters

/** What is said when it happens; reminders are planned after it. */
export type News = Exclude<Kind, 'appointment_reminder'>

/** The kinds this program can write. A newer one beside it, over the same database, may know more. */
export const kinds = Object.keys(letters) as readonly Kind[]

export const isKind = (kind: string): kind is Kind => Object.hasOwn(letters, kind)

/** How the letters of a kind behave. */
export const letterOf = (kind: Kind): LetterKind => letters[kind]
