import type { DateTime } from 'luxon'
import type { OwnEntry } from '../../sql/audit/own-entries.ts'
import type { OwnSide } from '../../sql/booking/own-side.ts'
import type { ReachHours } from '../../sql/booking/reach-hours.ts'
import type { OwnCall, OwnMessage } from '../../sql/messages/own-messages.ts'

/** Until when something is kept. */
export type KeptUntil = '30_days_after_the_last_visit' | 'for_good'

/** Everything that is kept of one party, under keys that stay: the page shows it, the copy is it (PIPL 45). */
export interface Kept {
  readonly appointment: {
    readonly reference: string
    readonly starts: DateTime
    readonly ends: DateTime
    readonly service: { readonly zh: string; readonly en: string }
    readonly where: { readonly zh: string; readonly en: string }
    readonly bookedAt: DateTime | null
    readonly arrivedAt: DateTime | null
    /** It waits for a voice (R16), or did. */
    readonly cancelAskedAt: DateTime | null
    readonly withdrawnAt: DateTime | null
  }
  readonly you: Pick<
    OwnSide,
    'called' | 'title' | 'locale' | 'coverWord' | 'prepare' | 'along' | 'childAge' | 'consentedAt'
  > & {
    readonly reach: {
      readonly by: OwnSide['reachBy']
      readonly contact: string | null
      readonly changedAt: OwnSide['contactChangedAt']
      readonly telephoneOf: OwnSide['telephoneOf']
      readonly safeHours: readonly ReachHours[]
    }
    readonly passcode: 'hash' | null
    /** What R15 asks. */
    readonly confidential: 'sealed' | null
    /** Whom whoever booked a lawyer has named as the other side (R19a). */
    readonly otherSide: 'hash' | null
    readonly calendarWanted: boolean
    readonly calendarFloor: boolean
    readonly calendarByMail: boolean
    readonly erasedAt: DateTime | null
  }
  readonly messages: readonly OwnMessage[]
  readonly calls: readonly OwnCall[]
  /** Who looked at it or changed it. */
  readonly looked: readonly OwnEntry[]
  readonly keptUntil: Readonly<Record<'appointment' | 'you' | 'messages' | 'calls' | 'looked', KeptUntil>>
}
