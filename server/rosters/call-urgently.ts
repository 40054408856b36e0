import type { DateTime } from 'luxon'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import { lockRoster } from '../../sql/rosters/roster-shown.ts'
import { insertCall, lastCallFor, lockCall } from '../../sql/rosters/urgent-calls.ts'
import { insertUrgentOffers, urgentAsked } from '../../sql/rosters/urgent-offers.ts'
import type { Context } from '../context.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { Refusal } from '../refusal.ts'
import { readProblem } from './read-problem.ts'
import { circleNow, circleShown } from './read-urgent.ts'
import { urgentUntil, whyNotUrgent } from './urgent-rules.ts'

/** Who calls for what, as they were shown it. */
export interface Calling {
  readonly rosterId: number
  readonly positionId: number
  /** Of circleShown. */
  readonly shown: string
  /** People whom a rule stops that may be let go. */
  readonly evenSo: readonly number[]
}

interface Open {
  readonly callId: number
  readonly answerBy: DateTime
}

/** The open call for a position, locked; undefined when there is none. */
const openCall = async (sql: Sql, positionId: number, at: DateTime): Promise<Open | undefined> => {
  const last = await lastCallFor(sql, positionId)
  const locked = last && (await lockCall(sql, last.callId))
  if (!locked || locked.endedAs !== null) return undefined
  // Its end is only not written yet: nobody calls into it, and nobody calls beside it.
  if (locked.answerBy <= at) throw new Refusal('urgent_call_is_over')
  return locked
}

const begin = async (sql: Sql, { positionId, starts }: PositionShown, calledBy: number, at: DateTime) => {
  const answerBy = urgentUntil(at, starts)
  const callId = await insertCall(sql, { positionId, calledAt: at, calledBy, answerBy })
  if (callId === undefined) throw new Refusal('it_has_changed_meanwhile')
  return { callId, answerBy }
}

/**
 * Asks for a position all at once for whom every hard rule holds (R46a), and those whom a coordinator names even so; the same again
 * while the call is open asks a wider circle. Each is told once.
 * @throws Refusal it_has_changed_meanwhile when others would be asked than were shown
 * @throws Refusal nobody_is_called_for_it when it is not to be called for any more
 * @throws Refusal urgent_call_is_over
 */
export const callUrgently = (
  context: Context,
  { accountId, organisation }: RosterMaker,
  { rosterId, positionId, shown, evenSo }: Calling,
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    // Its hours stand still until everybody is told of them.
    await lockRoster(sql, rosterId)
    const open = await openCall(sql, positionId, at)
    const read = await readProblem(sql, rosterId, at)
    const position = read?.positions.find(one => one.positionId === positionId)
    if (!read || !position || whyNotUrgent(read, position, at) !== null)
      throw new Refusal('nobody_is_called_for_it')
    const already = open ? await urgentAsked(sql, organisation, open.callId) : []
    const circle = await circleNow(sql, read, position, already)
    const wider = new Set(circle.wider.map(({ personId }) => personId))
    if (circleShown(circle) !== shown || evenSo.some(personId => !wider.has(personId)))
      throw new Refusal('it_has_changed_meanwhile')

    const { callId, answerBy } = open ?? (await begin(sql, position, accountId, at))
    const offers = await insertUrgentOffers(
      sql,
      callId,
      [
        ...circle.asked.map(({ personId }) => ({ personId, evenSo: false })),
        ...evenSo.map(personId => ({ personId, evenSo: true })),
      ],
      at,
    )
    await tellPeople(
      sql,
      context,
      offers.map(({ offerId, personId }) => ({
        ...{ kind: 'urgent_call', personId, about: { urgentId: offerId, positionIds: [positionId] } },
        ...{ once: `urgent_call/${offerId}`, dueAt: at, uselessAt: answerBy },
      })),
    )
    const [actor, about] = [`account/${accountId}`, `urgent/${callId}`]
    const verb = open ? 'urgent.widen' : 'urgent.call'
    const detail = { position: positionId, people: offers.length }
    await insertAuditEntry(sql, { at, actor, verb, about, detail })
  })
