import type { DateTime } from 'luxon'
import type { OpenedCase, SafetyCase, SafetyDecision } from '../../sql/booking/safety-cases.ts'

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
  /** The address of the service that is a lawyer and a social worker; null: there is none now. */
  readonly protection: string | null
}

/** What waits, as its list shows it. */
export interface CaseShown extends SafetyCase {
  /** By when they are to be reached. */
  readonly by: DateTime | null
  /** Null: its reference alone is shown. */
  readonly opened: OpenedShown | null
}

export type SafetyOutcome = SafetyDecision | 'again' | 'seen'

/** What a safety worker can write down, of what stands and of what does not any more; of what is decided, what it could be instead. */
export const outcomesOf = ({
  stands,
  keptApart,
  decision,
}: Pick<OpenedShown, 'stands' | 'keptApart' | 'decision'>): SafetyOutcome[] => {
  const again = decision === null ? (['again'] as const) : []
  if (!stands) return decision === null ? ['seen', ...again] : []
  return ['apart', ...(keptApart ? [] : (['together'] as const)), 'other_hours', 'not_held', ...again]
}
