import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { letterFacts, lockParty } from '../../sql/messages/letter-facts.ts'
import { insertCall } from '../../sql/messages/rings.ts'
import type { CallKind } from './calls.ts'
import { firstAllowedSpan } from './rules.ts'

/**
 * Puts the call on the ring list in which a party confirms with its own voice that it cancels (R16), in the first hours called safe
 * before the start; in the transaction that asks for it. Who gave no telephone is not rung, nor who changed the contact since
 * it was booked, for anybody with link and passcode could have: they come to the desk. Nobody is
 * written to.
 */
export const askForAVoice = async (
  sql: Sql,
  { partyId, at }: { readonly partyId: number; readonly at: DateTime },
): Promise<void> => {
  await lockParty(sql, partyId)
  const [facts] = await letterFacts(sql, [partyId])
  if (!facts || facts.contactSealed === null || facts.contactChangedAt !== null) return
  if (facts.reachBy !== 'sms' && facts.reachBy !== 'voice') return
  const { appointmentId, sequence, reachHours, starts } = facts
  const kind: CallKind = 'cancellation_to_confirm'
  await insertCall(sql, {
    kind,
    partyId,
    about: { appointmentId, sequence },
    between: firstAllowedSpan(at, reachHours, starts),
  })
}
