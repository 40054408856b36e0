import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { lockCall, type UrgentCall } from '../../sql/rosters/urgent-calls.ts'
import { answerUrgentOffer, urgentOfferAt } from '../../sql/rosters/urgent-offers.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { Refusal } from '../refusal.ts'
import { endAndTell } from './end-urgent.ts'
import { takeUrgent } from './take-urgent.ts'

/** What somebody says to a call. */
export interface UrgentAnswer {
  readonly offerId: number
  readonly comes: boolean
  /** What is said of another position's call is of none; null: whichever it is of. */
  readonly positionId: number | null
  /** The account that answers; null: whoever holds the link that was sent to them. */
  readonly accountId: number | null
  /** A coordinator answers for them (代填). */
  readonly filledIn: boolean
}

const overFor = ({ endedAs, answerBy }: UrgentCall, at: UrgentCall['answerBy']) => {
  if (endedAs === 'taken' || endedAs === 'filled') return new Refusal('the_first_yes_has_it')
  return endedAs !== null || answerBy <= at ? new Refusal('urgent_call_is_over') : null
}

const tellFilledIn = (sql: Sql, context: Context, personId: number, call: UrgentCall, assignmentId: number) =>
  tellPeople(sql, context, [
    {
      ...{ kind: 'shift_accepted_for', personId, about: { assignmentIds: [assignmentId] } },
      ...{ once: `shift_accepted_for/${assignmentId}`, dueAt: context.now(), uselessAt: call.starts },
    },
  ])

const verbs = {
  yes: ['urgent.take', 'urgent.take_for'],
  no: ['urgent.decline', 'urgent.decline_for'],
} as const

/**
 * Answers a call (R46a): the first yes has the position, claimed and accepted in this transaction; the others are told that somebody
 * comes. A no may become a yes while the call is open. The same yes a second time changes nothing.
 * @throws Refusal the_first_yes_has_it, urgent_call_is_over, a_rule_stops_them_now, somebody_is_elsewhere_then
 * @returns whether there is such an offer; false has written nothing.
 */
export const answerUrgent = (context: Context, answer: UrgentAnswer): Promise<boolean> =>
  claiming(context.sql, async sql => {
    const { offerId, positionId, comes, accountId, filledIn } = answer
    const at = context.now()
    const named = await urgentOfferAt(sql, offerId)
    const call = named && (await lockCall(sql, named.callId))
    // Read anew: another answer of theirs may have been waited for.
    const offer = call && (await urgentOfferAt(sql, offerId))
    if (!call || !offer || (positionId ?? call.positionId) !== call.positionId) return false
    if (comes && offer.taken) return true
    const over = overFor(call, at)
    if (over) throw over

    await answerUrgentOffer(sql, offerId, comes, { at, by: accountId, filledIn })
    const actor = accountId === null ? `person/${offer.personId}` : `account/${accountId}`
    const verb = verbs[comes ? 'yes' : 'no'][filledIn ? 1 : 0]
    await insertAuditEntry(sql, {
      at,
      actor,
      verb,
      about: `urgent/${call.callId}`,
      detail: { offer: offerId },
    })
    if (!comes) return true

    const filledInBy = filledIn ? accountId : null
    const assignmentId = await takeUrgent(sql, context, {
      call,
      offer,
      how: { at, actor, keys: context.keys },
      filledInBy,
    })
    await endAndTell(sql, context, call, { endedAs: 'taken', tellCaller: accountId !== call.calledBy, at })
    if (filledIn) await tellFilledIn(sql, context, offer.personId, call, assignmentId)
    return true
  })
