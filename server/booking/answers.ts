import type { Locale } from '../../views/text/text.ts'

/** A span of the day, 'HH:mm' to 'HH:mm', in which it is safe to be reached. */
export interface SafeHours {
  readonly from: string
  readonly to: string
}

/** What a party answered when booking (R10), read and normalised. */
export interface Answers {
  readonly called: string
  readonly title: 'ms' | 'mr' | null
  readonly reach:
    | { readonly by: 'none' }
    | { readonly by: 'email'; readonly contact: string }
    /** contact in E.164, +8613800000000 */
    | {
        readonly by: 'sms'
        readonly contact: string
        readonly telephoneOf: 'self' | 'family' | 'other' | null
      }
  /** Null: whenever R31 allows. 'never': weekends or weekdays on which nobody may write. */
  readonly safeHours: {
    readonly weekdays: SafeHours | 'never'
    readonly weekends: SafeHours | 'never'
  } | null
  readonly along: readonly ('child' | 'elder')[]
  readonly childAge: 'under_3' | '3_to_6' | 'over_6' | null
  readonly prepare: readonly ('wheelchair' | 'dialect' | 'interpreter' | 'acquaintances')[]
  readonly passcode: string
  readonly coverWord: string | null
  readonly locale: Locale
}
