import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { type AccountFacts, accountFacts } from '../../sql/messages/account-facts.ts'
import { casesWaitingIn } from '../../sql/messages/cases-told.ts'
import { type ShiftTold, shiftsTold } from '../../sql/messages/shifts-told.ts'
import { type SwapTold, swapsTold } from '../../sql/messages/swaps-told.ts'
import { type UrgentTold, urgentTold } from '../../sql/messages/urgent-told.ts'

/** What a letter to an account is made of: what is true of the account, and of the shifts and the swap that it tells about. */
export interface AccountTold extends AccountFacts {
  /** The earliest first. */
  readonly shifts: readonly ShiftTold[]
  readonly swap: SwapTold | null
  /** The urgent call that it tells about; null of every other letter. */
  readonly urgent: UrgentTold | null
  /** What it says waits, still waits to be seen (R15); false of every other letter. */
  readonly waits: boolean
}

/** What is true now for each of these messages. */
export const readAccountFacts = async (
  sql: Sql,
  messageIds: readonly number[],
  at: DateTime,
): Promise<AccountTold[]> => {
  const facts = await accountFacts(sql, messageIds, at)
  const about = facts.filter(({ about }) => about.assignmentIds ?? about.positionIds)
  const told = about.length === 0 ? [] : await shiftsTold(sql, messageIds)
  const swaps = facts.some(({ about }) => about.swapId) ? await swapsTold(sql, messageIds) : []
  const calls = facts.some(({ about }) => about.urgentId ?? about.callId)
    ? await urgentTold(sql, messageIds)
    : []
  const waiting = facts.some(({ about }) => about.caseOf) ? await casesWaitingIn(sql, messageIds, at) : []
  return facts.map(one => ({
    ...one,
    shifts: told.filter(({ messageId }) => messageId === one.messageId),
    swap: swaps.find(({ messageId }) => messageId === one.messageId) ?? null,
    urgent: calls.find(({ messageId }) => messageId === one.messageId) ?? null,
    waits: waiting.some(({ messageId }) => messageId === one.messageId),
  }))
}
