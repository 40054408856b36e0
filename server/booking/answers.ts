import type { Locale } from '../../views/text/text.ts'

/** A span of the day, 'HH:mm' to 'HH:mm', in which it is safe to be reached. */
export interface SafeHours {
  readonly from: string
  readonly to: string
}

/**
 * When it is safe, on weekdays and at weekends. 'never': days on which nobody may write; never on either would be 'none' as a way
 * to be reached, and is not to be said in this way.
 */
export type SafeTimes =
  | { readonly weekdays: SafeHours; readonly weekends: SafeHours | 'never' }
  | { readonly weekdays: 'never'; readonly weekends: SafeHours }

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
  /** Null: whenever R31 allows. */
  readonly safeHours: SafeTimes | null
  readonly along: readonly ('child' | 'elder')[]
  readonly childAge: 'under_3' | '3_to_6' | 'over_6' | null
  readonly prepare: readonly ('wheelchair' | 'dialect' | 'interpreter' | 'acquaintances')[]
  readonly passcode: string
  readonly coverWord: string | null
  /** The other side's telephone in E.164 or e-mail address, for whoever books a lawyer and names it (R19a); kept only as a hash. */
  readonly otherSide?: string | null
  readonly locale: Locale
}
