import type { Named } from '../../sql/availability/seats.ts'
import type { ToMend } from '../../sql/availability/to-mend.ts'

/** How one party hears that its time is called off: nobody when it wants no message; here when it is there already. */
export type Told = 'sms' | 'email' | 'ring' | 'nobody' | 'here'

/** Something to be mended, with what the ways to mend it would do. */
export interface Slip extends ToMend {
  /** Who or what would come to it at its hour; null when nobody else is free. None: whoever has it needs only a new claim. */
  readonly others: readonly Named[] | null
  /** Each party that still comes. */
  readonly told: readonly Told[]
}
