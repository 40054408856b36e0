import type { DateTime } from 'luxon'
import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import type { ShiftTold } from '../../sql/messages/shifts-told.ts'
import type { SwapTold } from '../../sql/messages/swaps-told.ts'
import type { UrgentTold } from '../../sql/messages/urgent-told.ts'
import type { Locale } from '../../views/text/text.ts'
import type { AccountTold } from './account-facts.ts'
import type { AccountKind } from './account-letters.ts'

/** Nobody's: what is made from it opens nothing. */
const NOBODY = 0
const place = { saidZh: '二楼', saidEn: 'second floor' } as const
const asIfInEnglish = { 'zh-CN': '甲', en: 'A' } as const

/** A party that nobody is, expected tomorrow evening: letters are previewed with it. */
export const sampleParty = (locale: Locale, now: DateTime): LetterFacts => {
  const starts = now.startOf('day').plus({ days: 1, hours: 18, minutes: 30 })
  return {
    ...{
      partyId: NOBODY,
      appointmentId: NOBODY,
      reference: '48271936',
      locale,
      coverWord: null,
      linkEpoch: 1,
      keyedAs: null,
    },
    ...{ uid: '00000000-0000-4000-8000-000000000000', sequence: 0, changedAt: now },
    ...{ calendarWanted: false, calendarFloor: false, calendarByMail: false },
    ...{ reachBy: 'sms', reachHours: [], contactSealed: null, addressPaused: false },
    ...{ contactChangedAt: null, withdrawnAt: null, cancelAskedAt: null, erasedAt: null },
    ...{ cancelledByVoice: false, state: 'booked' },
    ...{ starts, ends: starts.plus({ minutes: 90 }), ...place },
    ...{ placeIsClosed: false, bookedWasSaid: true, hourWasSaid: true },
  }
}

/** A shift of tomorrow week's morning. */
const shift = (now: DateTime, state: ShiftTold['state'], own = true): ShiftTold => {
  const starts = now.startOf('day').plus({ days: 8, hours: 9 })
  return {
    ...{ messageId: NOBODY, positionId: NOBODY, assignmentId: 1, state, own, cancelled: false },
    ...{ starts, ends: starts.plus({ hours: 3 }), ...place },
    ...{ offeredAt: now, answerBy: now.plus({ days: 2 }) },
    ...{ uid: '00000000-0000-4000-8000-000000000000', sequence: 0, changedAt: now },
  }
}

/** What letters of each kind to an account tell about; a kind that is not here does not compile. */
const tellsAbout = (locale: Locale, now: DateTime): Record<AccountKind, Partial<AccountTold>> => {
  const about = (state: ShiftTold['state'], own = true) => ({ shifts: [shift(now, state, own)] })
  const swap: SwapTold = {
    ...{
      messageId: NOBODY,
      swapId: NOBODY,
      state: 'taken',
      asker: asIfInEnglish[locale],
      takenBy: asIfInEnglish[locale],
    },
    ...{ exchange: false, askedAt: now, declinedAt: null, rosterId: NOBODY, slug: 'park' },
  }
  const urgent: UrgentTold = {
    ...{ messageId: NOBODY, answerBy: now.plus({ hours: 2 }), endedAs: null, slug: 'park', rosterId: NOBODY },
    ...{ positionId: NOBODY, offerId: NOBODY, personId: NOBODY, askedAt: now, answeredAt: null },
  }
  const signIn = {
    signInId: NOBODY,
    accountId: null,
    browserHash: null,
    expiresAt: now.plus({ minutes: 10 }),
  }
  return {
    sign_in: { signIn },
    invited: {},
    something_waits: { waits: true },
    shift_offer: about('offered'),
    shift_asked_again: about('offered'),
    shift_reminder: about('accepted'),
    shift_named: about('accepted'),
    shift_withdrawn: about('withdrawn'),
    shift_accepted_for: about('accepted'),
    shift_declined_for: about('declined'),
    swap_asked: { ...about('accepted', false), swap: { ...swap, state: 'open', takenBy: null } },
    swap_done: about('accepted'),
    swap_failed: about('accepted'),
    swap_told: { ...about('accepted'), swap },
    urgent_call: { ...about('planned'), urgent },
    urgent_over: { ...about('planned'), urgent: { ...urgent, endedAs: 'taken' } },
    urgent_found: { ...about('planned'), urgent: { ...urgent, endedAs: 'taken' } },
    urgent_nobody: { ...about('planned'), urgent: { ...urgent, endedAs: 'expired' } },
  }
}

/** An account that nobody has, with what a letter of a kind tells about: letters are previewed with it. */
export const sampleAccount = (kind: AccountKind, locale: Locale, now: DateTime): AccountTold => ({
  ...{ messageId: NOBODY, about: {}, personId: NOBODY, locale, email: null, phone: null, disabledAt: null },
  ...{ reachHours: [], choice: null },
  ...{ signIn: null, shifts: [], swap: null, urgent: null, waits: false, ...tellsAbout(locale, now)[kind] },
})
