import { renderToString } from 'preact-render-to-string'
import type { LeasedMessage } from '../../sql/messages/leases.ts'
import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import type { Letter } from '../../views/mail/letter.ts'
import { LetterPage } from '../../views/mail/letter-page.tsx'
import { letterText } from '../../views/mail/letter-text.ts'
import { visitorEntry } from '../calendars/visitor-entry.ts'
import { writeCalendar } from '../calendars/write-calendar.ts'
import type { Context } from '../context.ts'
import { namesOfMail } from './bounce-token.ts'
import type { Mail } from './transports/transport.ts'

/** A letter as it stands holds letters that could forge a header or a second recipient, or goes to no address. */
export class UnsendableLetter extends Error {
  override readonly name = 'UnsendableLetter'
}

interface Writing {
  readonly context: Pick<Context, 'config' | 'keys'>
  readonly message: Pick<LeasedMessage, 'messageId' | 'dueAt'>
  readonly facts: LetterFacts
  readonly letter: Letter
  /** The contact, just unsealed. */
  readonly to: string
}

/** What could forge a header, or another message. */
export const control = /\p{Cc}|[\u2028\u2029]/u
const oneAddress = /^[^\s,;:<>()"\\@]+@[^\s,;:<>()"\\@]+$/

const refuseUnless = (sendable: boolean) => {
  if (!sendable) throw new UnsendableLetter('this cannot be sent')
}

/** The entry of whoever ticked that mails carry it; nobody else's mail does (R54). */
const calendarIn = ({ context, facts, letter }: Writing) =>
  facts.calendarWanted && facts.calendarByMail
    ? writeCalendar({
        entries: [visitorEntry(facts)],
        publisher: { name: letter.word, address: context.config.mailFrom },
      })
    : null

/** @throws UnsendableLetter when a header would hold a control character, or the recipient is not one address. */
export const writeMail = (writing: Writing): Mail => {
  const { context, message, letter, to } = writing
  refuseUnless(oneAddress.test(to) && ![to, letter.word, letter.subject].some(header => control.test(header)))
  return {
    channel: 'email',
    outboxId: message.messageId,
    to,
    from: { name: letter.word, address: context.config.mailFrom },
    ...namesOfMail(context, { messageId: message.messageId, to }),
    // Not the instant of this try: a repeat of one that nobody recorded has the same.
    at: message.dueAt,
    subject: letter.subject,
    text: letterText(letter),
    html: `<!doctype html>${renderToString(<LetterPage letter={letter} />)}`,
    calendar: calendarIn(writing),
    unsubscribe: null,
  }
}
