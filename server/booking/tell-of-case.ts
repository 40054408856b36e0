import type { DateTime } from 'luxon'
import type { ToldPerson } from '../../sql/accounts/told-people.ts'
import type { WaitingCase } from '../../sql/booking/safety-written.ts'
import type { NewAccountMessage } from '../../sql/messages/account-messages.ts'
import type { Context } from '../context.ts'
import { channelOf } from '../messages/say-to-account.ts'
import { since } from './safety-rules.ts'

/** Somebody who is told, and from when on. */
export interface Told extends Pick<ToldPerson, 'accountId' | 'email' | 'phone'> {
  readonly from: DateTime
}

interface Telling {
  /** Of an answer, or of a case that nobody saw to in time. */
  readonly news: 'came' | 'late'
  readonly until: DateTime
}

const A_DAY = { days: 1 }

/** That something waits, and nothing of what, for each of these: each once (R32), and once more of a case that was put off. */
export const tellingOf = (
  { config }: Pick<Context, 'config'>,
  { partyId, ...waiting }: Pick<WaitingCase, 'partyId' | 'answeredAt' | 'againAt'>,
  told: readonly Told[],
  { news, until }: Telling,
): NewAccountMessage[] =>
  told.map(({ accountId, email, phone, from }) => ({
    ...{ kind: 'something_waits', accountId, about: { caseOf: partyId }, dueAt: from },
    channel: channelOf(config, { email, phone }),
    once: `something_waits/${accountId}/party ${partyId}/${since(waiting).toMillis()}/${news}`,
    // After its hour it is still to be seen to.
    uselessAt: until > from.plus({ minutes: 1 }) ? until : from.plus(A_DAY),
  }))
