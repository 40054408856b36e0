import type { ParkMessage } from '../../sql/messages/park-messages.ts'
import { timeInWords } from '../kit/when.tsx'
import { type Locale, type Text, textIn } from '../text/text.ts'

type Waits = keyof Text['box']['waits']

/** A message as the page of messages shows it. */
export interface Listed {
  readonly message: ParkMessage
  /** Of one that waits: what for. */
  readonly waits: Waits | null
  readonly late: boolean
  /** It can be sent again by hand. */
  readonly retry: boolean
}

const wordOf = (words: Readonly<Record<string, string>>, code: string): string | null =>
  Object.hasOwn(words, code) ? String(words[code]) : null

/** What a kind of message is called; of one that a newer program wrote, its code. */
export const kindInWords = (locale: Locale, kind: string): string =>
  wordOf(textIn(locale).box.kinds, kind) ?? kind

/** Why a message is not sent, or was not taken; a code that has no words of its own stands for itself. */
const reasonInWords = (locale: Locale, code: string): string => {
  const { box, outbox } = textIn(locale)
  const { why, triedInVain } = box
  if (code === 'outcome_unknown') return outbox.unknown
  const tried = wordOf(triedInVain, code.replace(/^smtp_4\d\d$/, 'smtp_4xx'))
  return wordOf(why, code) ?? tried ?? outbox.other(code)
}

/** Whom a message is for, by number: a party, an account, somebody on the waiting list or an organisation. */
export const whomInWords = (locale: Locale, message: ParkMessage): string => {
  const { audit, outbox } = textIn(locale)
  const { partyId, accountId, waitingEntryId, organisationId } = message
  if (partyId !== null) return audit.thing(audit.kinds.party, String(partyId))
  if (accountId !== null) return audit.thing(audit.kinds.account, String(accountId))
  if (waitingEntryId !== null) return audit.thing(outbox.waitingEntry, String(waitingEntryId))
  return organisationId === null
    ? outbox.nobody
    : audit.thing(audit.kinds.organisation, String(organisationId))
}

/** With the carrier's code, where it said one: by that its support can be asked. */
const notDelivered = (locale: Locale, code: string) =>
  code.includes(' ') ? null : textIn(locale).outbox.undelivered(code)

/** What stands beside a message: since when it is late, when it leaves and what it waits for, or why it did not leave. */
export const fateInWords = (locale: Locale, { message, waits, late }: Listed): string | null => {
  const { box, outbox } = textIn(locale)
  const { state, why, dueAt, undelivered } = message
  const due = timeInWords(locale, dueAt)
  if (late) return outbox.lateSince(due)
  if (waits === 'again' && why !== null) return outbox.again(due, reasonInWords(locale, why))
  if (waits !== null) return box.waits[waits]
  if (state === 'sent' || why === null) return null
  const given = why === 'undelivered' && undelivered !== null ? notDelivered(locale, undelivered) : null
  return given ?? reasonInWords(locale, why)
}
