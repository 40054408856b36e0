import type { RuleSaid } from '../text/zh-CN/why.ts'

/** Somebody of the right qualification for a position. */
export interface Candidate {
  readonly personId: number
  readonly name: string
  /** Shifts that they hold in that week. */
  readonly inWeek: number
  /** The rules that stop them; none: they can come. */
  readonly rules: readonly { readonly rule: RuleSaid; readonly limit: number }[]
  /** One of them is never let go. */
  readonly never: boolean
  /** What they carry with the twelve weeks before, now and after it; and what their share of it all would be (R41). */
  readonly load: { readonly now: number; readonly after: number; readonly target: number }
  /** They would rather not; nobody there has done it before; somebody is there, or is not, whom they should not, or should, be with. */
  readonly costs: readonly ('avoided' | 'newcomers' | 'pair')[]
}
