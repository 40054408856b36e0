import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { letterFacts, lockParty } from '../../sql/messages/letter-facts.ts'
import { insertCall } from '../../sql/messages/rings.ts'
import type { CallKind } from './calls.ts'
import { firstAllowedSpan } from './rules.ts'

/**
 * Puts the call on the ring list in which the desk asks a party for the hours that suit it, in the first hours called safe before the
 * start (R36); in the transaction in which it answers. The other party is not rung about it, and never learns who asked (R14).
 */
export const askForAnotherTime = async (
  sql: Sql,
  { partyId, at }: { readonly partyId: number; readonly at: DateTime },
): Promise<void> => {
  await lockParty(sql, partyId)
  const [facts] = await letterFacts(sql, [partyId])
  if (!facts) return
  const { appointmentId, sequence, reachHours, starts } = facts
  const kind: CallKind = 'another_time_wanted'
  const between = firstAllowedSpan(at, reachHours, starts)
  await insertCall(sql, { kind, partyId, about: { appointmentId, sequence }, between })
}
