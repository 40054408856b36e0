import type { DateTime } from 'luxon'

/** A short message, ready to leave: the signature is the first of its words. */
export interface ShortMessage {
  readonly channel: 'sms'
  readonly outboxId: number
  /** E.164 */
  readonly to: string
  readonly text: string
}

/** A mail to one recipient, ready to leave. */
export interface Mail {
  readonly channel: 'email'
  readonly outboxId: number
  readonly to: string
  readonly from: { readonly name: string; readonly address: string }
  /** The same at every try, so that whoever gets it twice can tell (RFC 5322 §3.6.4). */
  readonly messageId: string
  readonly at: DateTime
  readonly subject: string
  readonly text: string
  readonly html: string
  /** A calendar that publishes one entry, for whoever asked for it in mails (R54); text/calendar, method PUBLISH. */
  readonly calendar: string | null
}

/**
 * What became of a try. why is a code, never an address.
 * refused: for good. later: not taken this time. unknown: nobody can say whether it was taken.
 */
export type Outcome =
  | { readonly outcome: 'sent'; readonly gatewayId: string | null }
  | { readonly outcome: 'refused' | 'later' | 'unknown'; readonly why: string }

/** One way out. What goes wrong on it is an outcome, not an error. */
export interface Transport<Message extends ShortMessage | Mail> {
  readonly send: (message: Message, signal: AbortSignal) => Promise<Outcome>
  readonly close: () => void
}
