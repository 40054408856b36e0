import type { DateTime } from 'luxon'

/** A cell of a roster in which somebody cannot be had. */
export interface OccupiedCell {
  /** Null: the room. */
  readonly person: string | null
  readonly starts: DateTime
  readonly ends: DateTime
}

/** What publishing would do. */
export interface PublicationShown {
  readonly offers: number
  /** How many people are asked. */
  readonly people: number
  readonly standing: number
  readonly lacking: number
  /** Planned for shifts that have begun: offered to nobody. */
  readonly begun: number
  /** Whoever has no account, by name: nothing can be sent to them. */
  readonly unreachable: readonly string[]
}
