import type { DateTime } from 'luxon'
import type { RuleStopping } from './reply.ts'

/** A post that somebody held in the last period, and what becomes of it in a draft. */
export interface LastTime {
  readonly personId: number
  readonly name: string
  /** When the shift is that answers to it now. */
  readonly starts: DateTime
  readonly ends: DateTime
  /** Codes of what the post asks for. */
  readonly qualifications: readonly string[]
  /**
   * fits: nothing stops it. same: they are there already. stopped: by rules. held: by somebody else. gone: no such post is in
   * the draft.
   */
  readonly verdict: 'fits' | 'same' | 'stopped' | 'held' | 'gone'
  readonly stops: readonly RuleStopping[]
  /** Where they would be; null of what is gone. */
  readonly positionId: number | null
}
