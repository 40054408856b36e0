import { DateTime } from 'luxon'
import { insertAuditEntries, insertAuditEntry } from '../../sql/audit/entries.ts'
import { queueForPeople } from '../../sql/availability/queues.ts'
import type { Sql } from '../../sql/connect.ts'
import type { AssignmentLocked } from '../../sql/rosters/assignments.ts'
import { lockGuests } from '../../sql/rosters/guests.ts'
import { endSwap, endSwapsOver } from '../../sql/rosters/swaps.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { type Hand, handOver } from './hand-over.ts'
import { readProblem } from './read-problem.ts'
import { stopsOfHands } from './stops-of-hands.ts'
import { type AnsweringSwap, actorOf, lockAsked } from './swap-asked.ts'
import { tellSwapped } from './tell-swap.ts'

const handsOf = (
  [given, theirs]: readonly AssignmentLocked[],
  { personId, accountId, filledIn }: AnsweringSwap,
): Hand[] => {
  const taking = (taker: number, filledInBy: number | null) =>
    ({ personId: taker, state: 'accepted', answerBy: null, filledInBy }) as const
  return [
    ...(given ? [{ given, taking: taking(personId, filledIn ? accountId : null) }] : []),
    ...(theirs ? [{ given: theirs, taking: taking(given?.personId ?? 0, null) }] : []),
  ]
}

/** Whether every hard rule holds for each, were it done: asked once nobody who takes one can be given anything else. */
const keepsRules = async (
  sql: Sql,
  context: Context,
  shifts: readonly AssignmentLocked[],
  hands: readonly Hand[],
) => {
  const ids = shifts.map(({ assignmentId }) => assignmentId)
  await lockGuests(sql, ids)
  await queueForPeople(
    sql,
    ids,
    hands.map(({ taking }) => taking.personId),
  )
  const read = await readProblem(sql, shifts[0]?.rosterId ?? 0, context.now())
  if (!read) return false
  const asked = hands.map(({ given, taking }, index) => ({
    ...{ positionId: given.positionId, toPersonId: taking.personId },
    fromPersonId: shifts[index]?.personId ?? 0,
  }))
  return stopsOfHands(read, asked).every(stops => stops.length === 0)
}

/**
 * Takes a shift that somebody gives, or exchanges one for it (R47), with what was booked inside (R9): whoever is first has it. Both are
 * told, and the coordinators.
 * @throws Refusal swap_is_taken, swap_is_withdrawn, swap_has_expired; swap_breaks_a_rule when a hard rule holds no more;
 * somebody_is_elsewhere_then
 * @returns whether they were asked at all; false has written nothing.
 */
export const takeSwap = (context: Context, answering: AnsweringSwap): Promise<boolean> =>
  claiming(context.sql, async sql => {
    const { swapId, personId } = answering
    const at = context.now()
    const asked = await lockAsked(sql, answering, at)
    if (!asked) return false
    const { over, shifts, swap, refusal } = asked
    if (swap.takenBy === personId) return true
    if (refusal) throw refusal
    const hands = handsOf(shifts, answering)
    if (!(await keepsRules(sql, context, shifts, hands))) throw new Refusal('swap_breaks_a_rule')

    const actor = actorOf(answering)
    const had = await handOver(sql, hands, { because: 'swap', at, actor, keys: context.keys })
    await endSwap(sql, swapId, { state: 'taken', takenBy: personId, at })
    const others = await endSwapsOver(
      sql,
      shifts.map(({ assignmentId }) => assignmentId),
      at,
    )
    const ended = others.map(({ swapId: other }) => `swap/${other}`)
    await insertAuditEntries(sql, { at, actor, verb: 'swap.end' }, ended)
    await insertAuditEntry(sql, {
      at,
      actor,
      verb: answering.filledIn ? 'swap.take_for' : 'swap.take',
      about: `swap/${swapId}`,
    })
    const [given] = shifts
    const uselessAt = DateTime.max(...shifts.map(({ ends }) => ends)) ?? at
    const people = [given?.personId ?? personId, personId]
    await tellSwapped(
      sql,
      context,
      { swapId, ...over, at, uselessAt },
      { people, had, rosterId: given?.rosterId ?? 0 },
    )
    return true
  })
