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
}
