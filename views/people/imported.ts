import type { PersonRead } from '../../sql/people/imports.ts'
import type { Fault } from '../text/text.ts'

/** The columns of a table of people, in the order in which one is written. */
export type TableColumn =
  | 'name'
  | 'phone'
  | 'email'
  | 'languages'
  | 'share'
  | 'standing'
  | 'qualification'
  | 'number'
  | 'issuer'
  | 'since'
  | 'until'

/** What is wrong in a line of a table. */
export interface LineFault {
  /** Of the file, from 1. */
  readonly line: number
  readonly column: TableColumn | null
  /** What stands at the head of a column that no table of ours has. */
  readonly head?: string
  readonly fault: Fault
}

/** What would be done with the people of a table. */
export interface ImportPlan {
  /** New to the park. */
  readonly adds: readonly PersonRead[]
  /** Of another organisation of the park. */
  readonly joins: readonly PersonRead[]
  /** Here already: nothing of them is written. */
  readonly stays: readonly PersonRead[]
  readonly faults: readonly LineFault[]
  /** There is somebody to be written, and nothing is wrong. */
  readonly writes: boolean
}
