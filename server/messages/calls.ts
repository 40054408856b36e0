import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { type LetterFacts, letterFacts } from '../../sql/messages/letter-facts.ts'
import { type OpenCall, openCalls } from '../../sql/messages/rings.ts'
import type { Context } from '../context.ts'
import { letters, type Saying } from './letters.ts'
import { firstAllowedSpan, type Span } from './rules.ts'

/** A cancellation waits for the voice of whoever booked (R16), until the start: then there is nothing to cancel. */
const cancellationToConfirm: Saying = {
  whatIsWrong: ({ state, withdrawnAt, cancelAskedAt }) =>
    state === 'booked' && withdrawnAt === null && cancelAskedAt !== null ? null : 'no_longer_true',
  uselessAt: ({ starts }) => starts,
}

/** Whoever was invited would come at another hour: the desk asks when, until the start. */
const anotherTimeWanted: Saying = {
  whatIsWrong: ({ state, withdrawnAt }) =>
    state === 'booked' && withdrawnAt === null ? null : 'no_longer_true',
  uselessAt: ({ starts }) => starts,
}

/** What the desk rings about (R36): every letter that could not be sent, and what is only ever said by voice. */
export const calls = {
  ...letters,
  cancellation_to_confirm: cancellationToConfirm,
  another_time_wanted: anotherTimeWanted,
}

export type CallKind = keyof typeof calls

const isCallKind = (kind: string): kind is CallKind => Object.hasOwn(calls, kind)

/** What becomes of a call: it stands, in these hours if there are any; or it is over, and why. */
export type CallVerdict = { readonly over: string } | { readonly between: Span | null }

const storedSpan = ({ starts, ends }: OpenCall): Span | null => (starts && ends ? { starts, ends } : null)

/** The hours of a call go on to the next allowed ones when they are over, and follow the hours called safe (R31). */
const hoursOf = (call: OpenCall, facts: LetterFacts, now: DateTime): CallVerdict => {
  const { whatIsWrong, uselessAt, opens }: Saying = calls[call.about.kind as CallKind]
  const wrong = whatIsWrong(facts, call.about)
  const useless = uselessAt(facts)
  if (wrong !== null) return { over: wrong }
  if (now >= useless) return { over: 'useless' }
  const stored = storedSpan(call)
  // What reminds is planned anew with the hours called safe (plan-reminders.ts): later than planned it would be late.
  if (call.about.kind === 'appointment_reminder')
    return stored && now >= stored.ends ? { over: 'hours_are_over' } : { between: stored }
  const from = stored && stored.starts > now ? stored.starts : now
  const between = firstAllowedSpan(from, facts.reachHours, useless, opens)
  if (between === null) return stored ? { over: 'hours_are_over' } : { between }
  // The same hours as before, that have begun meanwhile.
  return { between: stored?.ends.equals(between.ends) ? stored : between }
}

/**
 * Decides over a call from what is true now (R33): whoever is erased, wants to be left alone or is told already is not rung.
 * A kind of a newer program stands as it is.
 */
export const verdictOnCall = (call: OpenCall, facts: LetterFacts | undefined, now: DateTime): CallVerdict => {
  if (!facts || facts.erasedAt !== null) return { over: 'erased' }
  if (facts.reachBy !== 'sms' && facts.reachBy !== 'voice') return { over: 'not_to_be_reached' }
  return isCallKind(call.about.kind) ? hoursOf(call, facts, now) : { between: storedSpan(call) }
}

export interface CallHeard {
  readonly call: OpenCall
  readonly verdict: CallVerdict
}

/** The newest open calls, of an organisation's services or all, each with what becomes of it now. */
export const hearCalls = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  most: number,
  own: OwnOrganisation | null = null,
): Promise<CallHeard[]> => {
  const open = await openCalls(sql, most, own?.organisationId ?? null)
  const facts = await letterFacts(sql, [...new Set(open.map(({ partyId }) => partyId))])
  const of = new Map(facts.map(row => [row.partyId, row]))
  return open.map(call => ({ call, verdict: verdictOnCall(call, of.get(call.partyId), now()) }))
}

/** The ring list: the newest calls that are to be made, in the hours in which they may be (R36). */
export const callsToMake = async (
  context: Pick<Context, 'sql' | 'now'>,
  most: number,
  own: OwnOrganisation | null = null,
): Promise<OpenCall[]> =>
  (await hearCalls(context, most, own)).flatMap(({ call, verdict }) => {
    if ('over' in verdict) return []
    const { starts = null, ends = null } = verdict.between ?? {}
    return [{ ...call, starts, ends }]
  })
