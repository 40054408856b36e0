import type { DateTime } from 'luxon'
import { administratorsTold } from '../../sql/accounts/told-people.ts'
import { insertAuditEntries } from '../../sql/audit/entries.ts'
import type { WorkingSpan } from '../../sql/availability/working-spans.ts'
import {
  markEscalated,
  putOffCase,
  type WaitingCase,
  waitingCases,
} from '../../sql/booking/safety-written.ts'
import { insertAccountMessages, type NewAccountMessage } from '../../sql/messages/account-messages.ts'
import { type NamedForSafety, namedForSafety } from '../../sql/rosters/safety-duty.ts'
import type { Context } from '../context.ts'
import { tellOfWaiting } from '../messages/tell-robots.ts'
import { DAYS_NAMED, isOverdue, namedFor, seenBy, since, triedAgain } from './safety-rules.ts'
import { type Told, tellingOf } from './tell-of-case.ts'
import { workingAhead } from './working-ahead.ts'

type Tending = Pick<Context, 'sql' | 'now' | 'config'>

interface Known {
  readonly spans: readonly WorkingSpan[]
  readonly named: readonly NamedForSafety[]
}

const later = (one: DateTime, other: DateTime): DateTime => (one > other ? one : other)

/** Each once, by their first shift. */
const eachOnce = (told: readonly Told[]): Told[] => [
  ...new Map(told.toReversed().map(one => [one.accountId, one])).values(),
]

/** To whoever is on duty on the working day of a case, from the beginning of their shift. */
const toWhoIsOnDuty = (context: Tending, one: WaitingCase, { spans, named }: Known): NewAccountMessage[] => {
  const at = context.now()
  const from = one.againAt ? later(one.againAt, at) : at
  const onDuty = namedFor(one, spans, named).map(who => ({ ...who, from: later(from, who.starts) }))
  return tellingOf(context, one, eachOnce(onDuty), { news: 'came', until: seenBy(one, spans) ?? at })
}

/**
 * Tells more people of what nobody has opened in time, once: whoever is named for safety within fourteen days, the administrators, and
 * the robots of the organisation whose service it is.
 */
const escalate = (context: Tending, late: readonly WaitingCase[], named: readonly NamedForSafety[]) =>
  context.sql.begin(async sql => {
    const at = context.now()
    const marked = await markEscalated(
      sql,
      late.map(({ partyId }) => partyId),
      at,
    )
    const ones = late.filter(one => marked.some(({ partyId }) => partyId === one.partyId))
    const all = [...named, ...(await administratorsTold(sql))].map(who => ({ ...who, from: at }))
    const until = at.plus({ days: 1 })
    const messages = ones.flatMap(one => tellingOf(context, one, eachOnce(all), { news: 'late', until }))
    if (messages.length > 0) await insertAccountMessages(sql, messages)
    const which = (one: WaitingCase) => String(since(one).toMillis())
    await tellOfWaiting(
      sql,
      ones.map(one => ({ appointmentId: one.appointmentId, which: which(one) })),
      at,
    )
    const abouts = ones.map(({ partyId }) => `party/${partyId}`)
    await insertAuditEntries(sql, { at, actor: 'clock', verb: 'safety.escalate' }, abouts)
  })

/** When the working day ended on which it was opened, and nobody has decided; null: it was not, or is not over. */
const leftOverSince = ({ openedAt, againAt }: WaitingCase, spans: readonly WorkingSpan[], at: DateTime) => {
  if (openedAt === null || againAt !== null) return null
  const by = seenBy({ answeredAt: openedAt, againAt: null }, spans)
  return by !== null && by <= at ? by : null
}

/** What was opened and left comes back to the next working day's, as if nobody had been reached. */
const putOff = (context: Tending, { partyId }: WaitingCase, againAt: DateTime) =>
  context.sql.begin(async sql => {
    const put = await putOffCase(sql, partyId, againAt, 'unless it is')
    const about = put.map(() => `party/${partyId}`)
    await insertAuditEntries(sql, { at: context.now(), actor: 'clock', verb: 'safety.come_back' }, about)
  })

/**
 * Sees that what two answered is seen to the same working day (R15): tells whoever is on duty, and, when nobody has opened it within
 * four working hours or nobody is on duty that day, more people. What was opened, and not decided by the end of that working day, comes
 * back on the next, and so does what was put off: to whoever is on duty then. Two instances tell nobody twice.
 */
export const tendCases = async (context: Tending): Promise<void> => {
  const { sql, now } = context
  const undecided = await waitingCases(sql)
  const [first] = undecided
  if (!first) return
  const [at, spans] = [now(), await workingAhead(context, first.answeredAt)]
  for (const one of undecided) {
    const ended = leftOverSince(one, spans, at)
    if (ended) await putOff(context, one, triedAgain(spans, ended))
  }
  const waiting = (await waitingCases(sql)).filter(one => one.openedAt === null || one.againAt !== null)
  const days = { days: DAYS_NAMED }
  const named = await namedForSafety(sql, { from: at.startOf('day').minus(days), until: at.plus(days) })
  const messages = waiting.flatMap(one => toWhoIsOnDuty(context, one, { spans, named }))
  if (messages.length > 0) await insertAccountMessages(sql, messages)
  const late = waiting.filter(
    one =>
      one.escalatedAt === null && (isOverdue(spans, one, at) || namedFor(one, spans, named).length === 0),
  )
  if (late.length > 0) await escalate(context, late, named)
}
