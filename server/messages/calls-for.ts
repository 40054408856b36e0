import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { type OfferCall, openOfferCalls } from '../../sql/messages/offer-rings.ts'
import type { OpenCall } from '../../sql/messages/rings.ts'
import type { Context } from '../context.ts'
import { callsToMake } from './calls.ts'

/** More than a desk rings in a day. */
const MOST = 200

/** A call to a party, or one to somebody who waits and is offered a time (R19). */
export type ToMake = OpenCall | OfferCall

/** Whether a call tells somebody who waits of a time that is held for them. */
export const isOfOffer = (call: ToMake): call is OfferCall => 'waitingEntryId' in call

/**
 * The ring list as somebody may see it: the desk all of it, a coordinator that of the own organisation (R60). A time that is held goes
 * on to the next before long, so offers are first.
 */
export const callsFor = async (
  context: Pick<Context, 'sql' | 'now'>,
  own: OwnOrganisation | null,
): Promise<ToMake[]> => {
  const whose = { organisationId: own?.organisationId ?? null, at: context.now() }
  return [...(await openOfferCalls(context.sql, MOST, whose)), ...(await callsToMake(context, MOST, own))]
}
