import type { UrgentTold } from '../../sql/messages/urgent-told.ts'
import { type UrgentNews, urgentLetter } from '../../views/mail/urgent-letter.ts'
import { urgentAddress } from '../../views/rosters/addresses.ts'
import { urgentKey } from '../rosters/urgent-key.ts'
import type { AccountLetterKind, Writing } from './account-letter-kind.ts'

/** Where whoever is asked answers: the one without signing in, the other for a short message, in which every address is fixed. */
const whereAsked = ({ config, keys }: Writing, { offerId, personId, askedAt }: UrgentTold) => {
  const { origin, host } = config.publicUrl
  if (offerId === null || personId === null || askedAt === null) return null
  const key = urgentKey(keys, { offerId, personId, askedAtMillis: askedAt.toMillis() })
  return { link: `${origin}/urgent/${key}`, page: `${host}/me` }
}

/** Where its caller looks after it; a short message names no organisation (R30). */
const whereCalled = ({ config: { publicUrl } }: Writing, { slug, rosterId, positionId }: UrgentTold) => ({
  link: `${publicUrl.origin}${urgentAddress(slug, rosterId, positionId)}`,
  page: `${publicUrl.host}/sign-in`,
})

interface Behaves {
  readonly news: (call: UrgentTold) => UrgentNews
  readonly stillTrue: (call: UrgentTold) => boolean
  readonly where: typeof whereAsked
}

const letterOf = ({ news, stillTrue, where }: Behaves): AccountLetterKind => ({
  whatIsWrong: ({ urgent, shifts: [shift] }, now) => {
    const open = urgent !== null && (urgent.endedAs !== null || urgent.answerBy > now)
    return urgent && shift && open && stillTrue(urgent) ? null : 'no_longer_true'
  },
  atAnyHour: false,
  write: (writing, { locale, urgent, shifts: [shift] }) => {
    const at = urgent && where(writing, urgent)
    if (!urgent || !shift || !at) return null
    const answerBy = urgent.endedAs === null ? urgent.answerBy : null
    return urgentLetter(locale, { news: news(urgent), shift, answerBy, ...at })
  },
})

const isTaken = ({ endedAs }: UrgentTold) => endedAs === 'taken' || endedAs === 'filled'

/** Letters about urgent calls (R46a): to whom they ask, and to who called. */
export const urgentLetters = {
  urgent_call: {
    ...letterOf({
      news: () => 'asked',
      stillTrue: ({ endedAs, answeredAt }) => endedAs === null && answeredAt === null,
      where: whereAsked,
    }),
    atAnyDay: true,
  },
  urgent_over: letterOf({
    news: call => (isTaken(call) ? 'taken' : 'over'),
    stillTrue: ({ endedAs, answeredAt }) => endedAs !== null && answeredAt === null,
    where: whereAsked,
  }),
  urgent_found: letterOf({ news: () => 'found', stillTrue: isTaken, where: whereCalled }),
  urgent_nobody: letterOf({
    news: () => 'nobody',
    stillTrue: ({ endedAs }) => endedAs === 'expired',
    where: whereCalled,
  }),
} as const satisfies Record<string, AccountLetterKind>
