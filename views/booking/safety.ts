import type { DateTime } from 'luxon'
import type { OpenedCase, SafetyCase } from '../../sql/booking/safety-cases.ts'

/** What was answered, opened. */
export interface EaseShown {
  readonly atEase: 'yes' | 'no' | 'unsaid'
  readonly safeAtHome: 'yes' | 'no' | 'unsaid'
}

/** One that was opened lately enough to be shown. */
export interface OpenedShown extends Omit<OpenedCase, 'easeSealed' | 'contactSealed'> {
  readonly ease: EaseShown | null
  readonly contact: string | null
  /** Open starts on another half day than the other's. */
  readonly elsewhere: readonly DateTime[]
}

/** What waits, as its list shows it. */
export interface CaseShown extends SafetyCase {
  /** By when they are to be reached. */
  readonly by: DateTime | null
  /** Null: its reference alone is shown. */
  readonly opened: OpenedShown | null
}

/** What a safety worker can write down, of what stands and of what does not any more. */
export const outcomesOf = ({ stands, keptApart }: Pick<OpenedShown, 'stands' | 'keptApart'>) => {
  if (!stands) return ['seen', 'again'] as const
  return keptApart
    ? (['apart', 'other_hours', 'not_held', 'again'] as const)
    : (['apart', 'together', 'other_hours', 'not_held', 'again'] as const)
}

export type SafetyOutcome = ReturnType<typeof outcomesOf>[number]
