import type { DateTime } from 'luxon'
import { insertAuditEntries } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import {
  type AssignmentLocked,
  acceptAssignments,
  declineAssignments,
  lockAssignments,
} from '../../sql/rosters/assignments.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { Refusal } from '../refusal.ts'
import { offerNext } from './offer-next.ts'
import type { AnswerGiven } from './offers-form.ts'

export interface Answering {
  readonly personId: number
  /** The account that answers; null: whoever holds the link that was sent to them. */
  readonly accountId: number | null
  /** A coordinator answers for them (代填). */
  readonly filledIn: boolean
  readonly answers: readonly AnswerGiven[]
}

/** Why it cannot be answered any more; null when it can. What was answered for somebody, they may change themselves. */
const whyNot = (offer: AssignmentLocked, filledIn: boolean, now: DateTime) => {
  const { state, answerBy, starts } = offer
  if (state === 'withdrawn') return new Refusal('offer_is_withdrawn')
  const isOver = answerBy === null || answerBy <= now || starts <= now
  if (state === 'expired' || (state === 'offered' && isOver)) return new Refusal('offer_has_expired')
  if (state === 'offered' || (state === 'accepted' && offer.filledIn && !filledIn && !isOver)) return null
  return new Refusal('offer_was_answered')
}

const tellFilledIn = (sql: Sql, context: Context, { personId, answers }: Answering, at: DateTime) =>
  tellPeople(
    sql,
    context,
    answers.map(({ assignmentId, declined }) => {
      const kind = declined === null ? ('shift_accepted_for' as const) : ('shift_declined_for' as const)
      const once = `${kind}/${assignmentId}`
      return {
        ...{ kind, personId, about: { assignmentIds: [assignmentId] }, once },
        ...{ dueAt: at, uselessAt: at.plus({ days: 2 }) },
      }
    }),
  )

/**
 * Answers offers (R45), all that are named or none. What somebody declines goes to the next best, with what was booked inside (R9). Of
 * two answers at once the first counts.
 * @throws Refusal offer_has_expired, offer_was_answered, offer_is_withdrawn
 * @returns whether all of them are theirs; false has written nothing.
 */
export const answerOffers = (context: Context, answering: Answering): Promise<boolean> =>
  claiming(context.sql, async sql => {
    const { personId, accountId, filledIn, answers } = answering
    const at = context.now()
    const offers = await lockAssignments(
      sql,
      answers.map(({ assignmentId }) => assignmentId),
    )
    if (offers.length < answers.length || offers.some(offer => offer.personId !== personId)) return false
    const refusal = offers.map(offer => whyNot(offer, filledIn, at)).find(found => found !== null)
    if (refusal) throw refusal

    const accepted = answers.flatMap(({ assignmentId, declined }) =>
      declined === null ? [assignmentId] : [],
    )
    const declined = answers.flatMap(({ assignmentId, declined: because }) =>
      because === null ? [] : [{ assignmentId, because }],
    )
    const gone = declined.map(({ assignmentId }) => assignmentId)
    const by = { at, by: accountId, filledIn }
    await acceptAssignments(sql, accepted, by)
    await declineAssignments(sql, declined, by)

    const actor = accountId === null ? `person/${personId}` : `account/${accountId}`
    const about = (ids: readonly number[]) => ids.map(id => `assignment/${id}`)
    const [yes, no] = filledIn
      ? (['assignment.accept_for', 'assignment.decline_for'] as const)
      : (['assignment.accept', 'assignment.decline'] as const)
    await insertAuditEntries(sql, { at, actor, verb: yes }, about(accepted))
    await insertAuditEntries(sql, { at, actor, verb: no }, about(gone))
    if (filledIn) await tellFilledIn(sql, context, answering, at)
    const ended = offers.filter(({ assignmentId }) => gone.includes(assignmentId))
    await offerNext(sql, context, ended, at)
    return true
  })
