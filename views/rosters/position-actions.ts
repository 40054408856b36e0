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
}
