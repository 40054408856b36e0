import type { DateTime } from 'luxon'
import type { Comer, Introduced, SessionShown } from '../../sql/booking/own-session.ts'
import type { ContactShown } from './party-contact.tsx'

/** What a worker may do with a session of theirs now. */
export interface SessionSteps {
  /** Whether they know who comes is asked, before any name shows (R21). */
  readonly ask: boolean
  /** They said that they know nobody, and may still say that they do. */
  readonly passOn: boolean
  /** It has begun: nobody is looked for any more when nobody is free to follow. */
  readonly begun: boolean
  readonly name: boolean
  readonly contact: boolean
  readonly complete: boolean
  readonly miss: boolean
}

export interface ComerShown extends Comer {
  readonly arrive: boolean
  /** Null until it was asked for. */
  readonly introduced: Introduced | null
  readonly contact: ContactShown | null
}

/** When one of those who come is alone with whoever receives them. */
export interface Turn {
  readonly reference: string
  readonly arrives: DateTime
  readonly from: DateTime
  readonly until: DateTime
}

/** How those who come to a session of two are met, in their order. */
export type Turns =
  | { readonly how: 'together' | 'apart' | 'separateRooms'; readonly turns: readonly Turn[] }
  | { readonly how: 'alone' }

/** A session as its worker sees it. */
export interface SessionRead {
  readonly session: SessionShown
  readonly steps: SessionSteps
  readonly comers: readonly ComerShown[]
  /** Null: it is no session of two. */
  readonly turns: Turns | null
  /** Who would have it in their place, by name; null: nobody is free then. */
  readonly followers: readonly string[] | null
}

/** The address of a session, for its worker. */
export const sessionAddress = (appointmentId: number): string => `/me/sessions/${appointmentId}`
