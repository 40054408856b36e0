import type { Response } from 'express'
import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { toRing } from '../../sql/messages/ring-list.ts'
import type { OpenCall } from '../../sql/messages/rings.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { CallShown } from '../../views/messages/call-in-words.ts'
import { RingPage } from '../../views/messages/ring-page.tsx'
import { looksAt } from '../audit/looks.ts'
import { openContact } from '../booking/open-contact.ts'
import { isToRingNow } from '../booking/ring-rules.ts'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'
import type { Rule } from '../refusal.ts'
import { callsFor, isOfOffer, type ToMake } from './calls-for.ts'
import { offerCallsShown } from './offer-calls.ts'

/** Whoever rings: the desk for the whole park, a coordinator for the own organisation. */
export interface Ringing {
  readonly accountId: number
  readonly own: OwnOrganisation | null
  readonly base: string
  readonly staff: Staff
}

/** The ring list, with names and numbers of the calls that this account has just opened. */
export const ringPages = (context: Context) => {
  const { sql, now } = context

  const ofParties = async ({ accountId }: Ringing, calls: readonly OpenCall[]): Promise<CallShown[]> => {
    const partyIds = [...new Set(calls.map(({ partyId }) => partyId))]
    const looked = new Set(await looksAt(context, { accountId, verb: 'contact.read', partyIds }))
    const parties = new Map((await toRing(sql, partyIds)).map(party => [party.partyId, party]))
    return calls.flatMap(call => {
      const party = parties.get(call.partyId)
      if (!party) return []
      const toNow = isToRingNow(call, now())
      const { ringId, about, starts, ends } = call
      const { reference, called, title, telephoneOf } = party
      const number = toNow && looked.has(call.partyId) ? openContact(context, party) : null
      const opened = number === null ? null : { number, called, title, telephoneOf }
      return [{ ringId, reference, kind: about.kind, hour: party.starts, starts, ends, toNow, opened }]
    })
  }

  const shown = async (ringing: Ringing, calls: readonly ToMake[]): Promise<CallShown[]> => [
    ...(await offerCallsShown(context, ringing.accountId, calls.filter(isOfOffer))),
    ...(await ofParties(
      ringing,
      calls.flatMap(call => (isOfOffer(call) ? [] : [call])),
    )),
  ]

  return async (response: Response, status: number, ringing: Ringing, refused: Rule | null = null) => {
    const calls = await shown(ringing, await callsFor(context, ringing.own))
    const { visit } = response.locals
    const { base, staff, own } = ringing
    const wing = own === null ? 'desk' : 'organisation'
    const at = now()
    sendPage(
      response,
      status,
      <RingPage {...{ visit, staff, wing, base, calls, refused, at }} today={parkDay(at)} />,
    )
  }
}
