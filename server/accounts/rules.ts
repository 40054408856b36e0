import type { DateTime } from 'luxon'
import type { Lasting, Session } from '../../sql/accounts/sessions.ts'

const THIRTY_DAYS = { days: 30 }
const TWELVE_HOURS = { hours: 12 }
const IDLE_HOURS = 2
const LOCKS_AFTER_MINUTES = 5
const FRESH_MINUTES = 10

type Roles = Pick<Session, 'roles'>

/** Whoever works with others' appointments or settings; a volunteer alone is none of them. */
export const isStaff = ({ roles }: Roles): boolean => roles.length > 0

/**
 * When a session that begins now ends at the latest: a volunteer's after thirty days on a device of their own, every other after
 * twelve hours.
 */
export const endOfSession = (roles: Roles, keep: boolean, now: DateTime): DateTime =>
  now.plus(keep && !isStaff(roles) ? THIRTY_DAYS : TWELVE_HOURS)

/** Until when its browser keeps a session; null: until it is closed, as it does with whatever is over within half a day. */
export const keptUntil = ({ startedAt, expiresAt }: Lasting): DateTime | null =>
  expiresAt > startedAt.plus(TWELVE_HOURS) ? expiresAt : null

/** Since when a session has to have been used so that it is not over: two hours for staff, null for a volunteer, who need not. */
export const usedSince = (roles: Roles, now: DateTime): DateTime | null =>
  isStaff(roles) ? now.minus({ hours: IDLE_HOURS }) : null

/** Whether nobody used it for so long that it is over. */
export const isIdle = (session: Roles & Pick<Session, 'seenAt'>, now: DateTime): boolean => {
  const since = usedSince(session, now)
  return since !== null && session.seenAt <= since
}

/** Whether a shared desk asks for a personal code before it shows anything: locked by hand, or left for five minutes. */
export const isLocked = (
  { shared, lockedAt, seenAt }: Pick<Session, 'shared' | 'lockedAt' | 'seenAt'>,
  now: DateTime,
): boolean => shared && (lockedAt !== null || now >= seenAt.plus({ minutes: LOCKS_AFTER_MINUTES }))

/** Whether the second factor was given so lately that more than looking is allowed: exports, roles, keys (security.md 10). */
export const isFresh = ({ secondFactorAt }: Pick<Session, 'secondFactorAt'>, now: DateTime): boolean =>
  secondFactorAt !== null && now < secondFactorAt.plus({ minutes: FRESH_MINUTES })
