/** What becomes of a shift that is held by one fewer. */
export interface Fewer {
  /** How many it is for then. */
  readonly stays: number
  /** It goes on after the hour from which nobody works alone (R9a). */
  readonly evening: boolean
}

/** What whoever reads the page of a position may do there. */
export interface PositionActions {
  /** Put somebody there, or nobody. */
  readonly put: boolean
  /** Ask what would fill it. */
  readonly look: boolean
  readonly fix: boolean
  /** Answer in somebody's place, or name whom a firm sends. */
  readonly answer: boolean
  readonly nameFirmPerson: boolean
  /** Have somebody else there: as the fewest changes have it, or chosen by hand (R46). */
  readonly replace: boolean
  /** Call for it, for its shift is near and nobody is there (R46a). */
  readonly urgent: boolean
  /** Leave it out of its shift; null where it stays. */
  readonly fewer: Fewer | null
}
