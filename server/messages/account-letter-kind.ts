import type { DateTime } from 'luxon'
import type { AccountLetter } from '../../views/mail/account-letter.ts'
import type { CalendarEntry } from '../calendars/write-calendar.ts'
import type { Context } from '../context.ts'
import type { AccountTold } from './account-facts.ts'

export type Writing = Pick<Context, 'config' | 'keys'>

/** How the letters of a kind to an account behave. */
export interface AccountLetterKind {
  /** Why it must not be said any more (R33); null when it is right. */
  readonly whatIsWrong: (facts: AccountTold, now: DateTime) => 'no_longer_true' | null
  /** Somebody waits for it: it leaves in quiet hours too (R31). */
  readonly atAnyHour: boolean
  /** The first answer counts (R46a): it leaves by day, whatever hours its reader has chosen. */
  readonly atAnyDay?: true
  /** One may do without it: it comes as each has chosen, and a mail of it is stopped by one click (RFC 8058). */
  readonly optional?: true
  /** What a mail of it brings for the calendar of its reader; nothing, unless it says. */
  readonly publishes?: (facts: AccountTold) => readonly CalendarEntry[]
  readonly write: (context: Writing, facts: AccountTold) => AccountLetter | null
}
