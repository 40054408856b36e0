import type { DateTime } from 'luxon'
import type { z } from 'zod'
import type { SmsGateway } from '../sms-gateway.ts'
import type { Codes } from './gateway-outcome.ts'
import type { ShortMessage } from './transport.ts'

/** What a gateway is asked to do, by its own name, and with what. */
export interface Question {
  readonly action: string
  readonly given: Readonly<Record<string, unknown>>
}

/** How one gateway is spoken to, and how it is understood. A code of 'ok' says that it did what it was asked. */
export interface GatewaySpeech {
  /** A question as it is asked at an instant, signed. */
  readonly request: (
    gateway: SmsGateway,
    question: Question,
    at: DateTime,
  ) => { readonly url: URL; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  /** What its codes come to. */
  readonly codes: Codes
  /** To send a message by a template. Null: its recipient is none that it can be sent to. */
  readonly sending: (gateway: SmsGateway, message: ShortMessage, template: string) => Question | null
  /** What it says of that, and what it calls the message. */
  readonly sent: z.ZodType<{ readonly code: string; readonly id: string | null }>
  /** To say which signatures it has. */
  readonly asking: (gateway: SmsGateway) => Question
  /** What it says of that: those that are approved. */
  readonly signatures: z.ZodType<{ readonly code: string; readonly approved: readonly string[] }>
}
