import type { ShiftTold } from '../../sql/messages/shifts-told.ts'
import { type ShiftNews, shiftLetter } from '../../views/mail/shift-letter.ts'
import type { CalendarEntry } from '../calendars/write-calendar.ts'
import { calendarEntryOf } from '../calendars/write-feed.ts'
import { offerKey } from '../rosters/offer-key.ts'
import type { AccountTold } from './account-facts.ts'
import type { AccountLetterKind, Writing } from './account-letter-kind.ts'

/** Which of the shifts that a message names it may still tell of (R33). */
type StillTrue = (shift: ShiftTold) => boolean

const isHeld: StillTrue = ({ own, cancelled, state }) =>
  own === true && !cancelled && (state === 'standing' || state === 'accepted')
const isOpen: StillTrue = ({ own, cancelled, state }) => own === true && !cancelled && state === 'offered'
const isAccepted: StillTrue = ({ own, cancelled, state }) =>
  own === true && !cancelled && state === 'accepted'
const isDeclined: StillTrue = ({ own, cancelled, state }) =>
  own === true && !cancelled && state === 'declined'
/** Whether it was taken from somebody or is not held at all. */
const isOff: StillTrue = ({ own, cancelled, state }) => own === true && (cancelled || state === 'withdrawn')

/** Where offers are answered without signing in: by mail alone, whose links may hold a key. */
const linkToOffers = ({ config, keys }: Writing, { personId }: AccountTold, shifts: readonly ShiftTold[]) => {
  const [first] = shifts
  if (!first?.assignmentId || !first.offeredAt || personId === null) return null
  const { assignmentId, offeredAt } = first
  const key = offerKey(keys, { assignmentId, personId, offeredAtMillis: offeredAt.toMillis() })
  return `${config.publicUrl.origin}/offers/${key}`
}

const latest = (shifts: readonly ShiftTold[]) =>
  shifts.flatMap(({ answerBy }) => answerBy ?? []).sort((one, other) => +other - +one)[0] ?? null

interface Behaves {
  readonly news: ShiftNews
  readonly stillTrue: StillTrue
  /** It leads to the page where it is answered. */
  readonly answered: boolean
  /** A mail of it brings the shifts for the calendar of whoever reads it, with the UIDs of their feed (R53). */
  readonly brings?: 'offered' | 'held' | 'cancelled'
  readonly optional?: true
}

/** The shifts that a letter may still tell of, as they stand in a feed. */
const entriesOf = ({ stillTrue, brings }: Behaves, { shifts, locale }: AccountTold): CalendarEntry[] =>
  shifts.filter(stillTrue).flatMap(({ uid, sequence, changedAt, starts, ends, saidZh, saidEn }) =>
    brings === undefined || uid === null || sequence === null || changedAt === null
      ? []
      : calendarEntryOf(locale, {
          ...{ uid, sequence, changedAt, starts, ends, saidZh, saidEn },
          ...{ standing: brings, kind: 'duty', filled: null, positions: null },
        }),
  )

/** A letter that tells of those of its shifts of which it is still true, and of none is not sent. */
const letterOf = (behaves: Behaves): AccountLetterKind => {
  const { news, stillTrue, answered, optional } = behaves
  return {
    whatIsWrong: ({ shifts }) => (shifts.some(stillTrue) ? null : 'no_longer_true'),
    atAnyHour: false,
    ...(optional ? { optional } : {}),
    publishes: facts => entriesOf(behaves, facts),
    write: (writing, facts) => {
      const [first, ...rest] = facts.shifts.filter(stillTrue)
      if (!first) return null
      const { publicUrl } = writing.config
      const path = answered ? '/me/offers' : '/me/shifts'
      const link = answered ? linkToOffers(writing, facts, [first]) : null
      return shiftLetter(facts.locale, {
        ...{ news, shifts: [first, ...rest], link: link ?? `${publicUrl.origin}${path}` },
        page: `${publicUrl.host}${path}`,
        answerBy: stillTrue === isOpen ? latest([first, ...rest]) : null,
      })
    },
  }
}

/** Letters to a volunteer about shifts that are offered to them, theirs, or theirs no more. */
export const shiftLetters = {
  shift_offer: letterOf({ news: 'offer', stillTrue: isOpen, answered: true, brings: 'offered' }),
  shift_asked_again: letterOf({ news: 'askedAgain', stillTrue: isOpen, answered: true }),
  shift_reminder: letterOf({ news: 'reminder', stillTrue: isHeld, answered: false, optional: true }),
  /** Their firm has named them: news, which everybody is told. */
  shift_named: letterOf({ news: 'reminder', stillTrue: isHeld, answered: false }),
  shift_withdrawn: letterOf({ news: 'withdrawn', stillTrue: isOff, answered: false, brings: 'cancelled' }),
  shift_accepted_for: letterOf({
    ...{ news: 'acceptedForYou', stillTrue: isAccepted, answered: true, brings: 'held' },
  }),
  shift_declined_for: letterOf({ news: 'declinedForYou', stillTrue: isDeclined, answered: false }),
} as const satisfies Record<string, AccountLetterKind>
