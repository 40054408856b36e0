import type { EasedShown } from '../../sql/rosters/easings.ts'
import type { LeftOut } from '../../sql/rosters/left-out.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { SolveProgress } from '../../sql/rosters/solves.ts'
import type { RuleSaid } from '../text/zh-CN/why.ts'
import type { Gap } from './gap.ts'

/** What somebody carries: weights of the twelve weeks before, and of this roster (R41). */
export interface FairShare {
  readonly name: string
  readonly history: number
  readonly load: number
  readonly share: number
}

/** Why a position stands empty. */
export interface Lack {
  readonly gap: Gap
  /** Whoever could come, by name. */
  readonly free: readonly string[]
  readonly stopped: readonly {
    /** Several where one rule alone stops them all. */
    readonly names: readonly string[]
    readonly rules: readonly { readonly rule: RuleSaid; readonly limit: number }[]
  }[]
}

/** The last making of a roster. */
export interface Making extends SolveProgress {
  readonly runs: boolean
  readonly ended: boolean
}

/** What whoever reads a roster's page may do with it. */
export interface RosterActions {
  readonly publish: boolean
  readonly make: boolean
  readonly presence: boolean
  readonly remove: boolean
  /** Names are drawn to other positions. */
  readonly put: boolean
  /** Rules that are let go may be kept again. */
  readonly takeBack: boolean
  /** To paper, to a group's chat. */
  readonly doors: boolean
}

/** A roster as its page shows it. */
export interface RosterRead {
  readonly roster: RosterShown
  readonly positions: readonly PositionShown[]
  readonly counts: Readonly<
    Record<
      'positions' | 'filled' | 'standing' | 'planned' | 'lacking' | 'accepted' | 'open' | 'ended',
      number
    >
  >
  readonly fairness: readonly FairShare[]
  readonly making: Making | null
  readonly lacks: readonly Lack[]
  /** The rules that are let go in it. */
  readonly easings: readonly EasedShown[]
  /** The positions that are left out of their shifts. */
  readonly leftOut: readonly LeftOut[]
  /** Soon to begin with nobody there: to be called for urgently (R46a). */
  readonly urgent: readonly PositionShown[]
  /** There is nobody whom it could ask. */
  readonly nobody: boolean
}
