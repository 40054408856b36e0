import type { DateTime } from 'luxon'
import type { RobotKind } from '../../../sql/messages/robots.ts'
import type { ShortName } from '../../../views/mail/short-names.ts'

/** A short message, ready to leave: the signature is the first of its words. */
export interface ShortMessage {
  readonly channel: 'sms'
  readonly outboxId: number
  /** What a gateway is to call it when it says what became of it: ours alone. 腾讯云 says no such name back, and is told none. */
  readonly ownName: string
  /** E.164 */
  readonly to: string
  /** The instant of this try, by which it is signed. */
  readonly at: DateTime
  readonly locale: 'zh-CN' | 'en'
  /** What a gateway has registered its fixed words as, and what fills their places, in their order. */
  readonly name: ShortName
  readonly places: readonly (readonly [name: string, value: string])[]
  /** The whole, as it is read. */
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
  /** Whom the envelope names as its sender: what cannot be delivered comes back there (RFC 5321 §4.4). */
  readonly returnTo: string
  /** By which a report names it (RFC 3461 §4.4). */
  readonly envelopeId: string
  readonly at: DateTime
  readonly subject: string
  readonly text: string
  readonly html: string
  /**
   * A calendar that publishes what is the recipient's own: a visitor's entry where they asked for it in mails (R54), a volunteer's
   * shifts; text/calendar, method PUBLISH.
   */
  readonly calendar: string | null
  /** Where whoever gets it is sent no more of its kind, by one POST (RFC 8058); null of what one cannot do without. */
  readonly unsubscribe: string | null
}

/** What is said to a group by its robot. */
export interface RobotPost {
  readonly channel: 'robot'
  readonly outboxId: number
  readonly robot: RobotKind
  /** What the robot's address ends in, and what its posts are signed with: both secrets. */
  readonly key: string
  readonly secret: string | null
  readonly at: DateTime
  readonly text: string
}

/**
 * What became of a try. why is a code of ours, never an address; said is what whoever did not take it calls it, for whoever looks
 * after this house. refused: for good. later: not taken this time. unknown: nobody can say whether it was taken.
 */
export type Outcome =
  | { readonly outcome: 'sent'; readonly gatewayId: string | null }
  | {
      readonly outcome: 'refused' | 'later' | 'unknown'
      readonly why: string
      readonly said?: string
      /** Of what is to be tried later: before which it is not worth asking again. */
      readonly minutes?: number
    }

/** The minutes that a try is asked to wait for; none where nothing is said of it. */
export const minutesIn = (outcome: Outcome): number =>
  outcome.outcome === 'later' ? (outcome.minutes ?? 0) : 0

/**
 * One way out: files, a mail server, and what a gateway for short messages is to be adapted to. It sends one message at a time and
 * answers what became of it, never by throwing:
 * - sent once somebody else answers for it, with the name that they gave it, by which they can be asked;
 * - refused for what is wrong with this message or its recipient, and would be tomorrow: it ends, with the code as its reason;
 * - later for everything that may go right another time (busy, no connection, no credit, signed in wrongly): nothing has left;
 * - unknown when it may have left and no answer came: a mail is sent again under its own name, a short message never.
 * It keeps the text as it is given, ends when the signal is aborted, and writes nobody's contact anywhere. What it opens it opens
 * at the first message and closes when it is closed.
 */
export interface Transport<Message extends ShortMessage | Mail | RobotPost> {
  readonly send: (message: Message, signal: AbortSignal) => Promise<Outcome>
  readonly close: () => void
}

/** A way out for short messages that can be asked whether it would take them, without sending anything to anybody. */
export interface Gateway extends Transport<ShortMessage> {
  /** What stands in the way; null: nothing. */
  readonly probe: (at: DateTime, signal: AbortSignal) => Promise<Exclude<Outcome, { outcome: 'sent' }> | null>
}
