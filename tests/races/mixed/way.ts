import type { DateTime } from 'luxon'
import type { Rule } from '../../../server/refusal.ts'
import type { Scarce } from './lay-scarce-park.ts'
import type { Told } from './ledger.ts'

export type Outcome = Rule | 'done'

/** What was booked, and when its button was pressed by the clock of the proof. */
export interface Booked extends Pick<Told, 'appointmentId' | 'partyId' | 'reference' | 'passcode' | 'key'> {
  readonly began: number
}

/** What was asked for, and what it came to. */
export interface Moved {
  readonly outcome: Outcome
  readonly sequence: number
  readonly starts: DateTime
  readonly began: number
}

/** A way to ask for something: it gives the rule that said no, and throws whatever is no answer of a rule. */
export interface Way {
  readonly book: (scarce: Scarce, starts: DateTime) => Promise<Booked | Rule>
  /** @param choose another hour than the one that stands when it is asked. */
  readonly move: (told: Told, choose: (stands: DateTime) => DateTime) => Promise<Moved | Rule>
  readonly cancel: (told: Told) => Promise<Outcome>
}
