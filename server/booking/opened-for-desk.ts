import type { Receptionist } from '../../sql/accounts/staff.ts'
import { type OpenedAtDesk, openedAtDesk } from '../../sql/booking/opened-at-desk.ts'
import { looksAt } from '../audit/looks.ts'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'

/** The party that an address or a form names, if its passcode was given to this account within ten minutes (R69); null otherwise. */
export const openedForDesk = async (
  context: Context,
  who: Receptionist,
  given: unknown,
): Promise<OpenedAtDesk | null> => {
  const partyId = numberIn(given)
  if (partyId === null) return null
  const { accountId } = who
  const looked = await looksAt(context, { accountId, verb: 'party.open', partyIds: [partyId] })
  return looked.length > 0 ? ((await openedAtDesk(context.sql, who, partyId)) ?? null) : null
}
