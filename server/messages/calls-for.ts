import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { partiesOfOwn } from '../../sql/messages/ring-list.ts'
import type { OpenCall } from '../../sql/messages/rings.ts'
import type { Context } from '../context.ts'
import { callsToMake } from './calls.ts'

/** More than a desk rings in a day. */
const MOST = 200

/** The ring list as somebody may see it: the desk all of it, a coordinator that of the own organisation (R60). */
export const callsFor = async (
  context: Pick<Context, 'sql' | 'now'>,
  own: OwnOrganisation | null,
): Promise<OpenCall[]> => {
  const calls = await callsToMake(context, MOST)
  if (own === null) return calls
  const parties = await partiesOfOwn(
    context.sql,
    own,
    calls.map(({ partyId }) => partyId),
  )
  const ids = new Set(parties.map(({ partyId }) => partyId))
  return calls.filter(({ partyId }) => ids.has(partyId))
}
