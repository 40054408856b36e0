import { renderToString } from 'preact-render-to-string'
import type { LeasedMessage } from '../../sql/messages/leases.ts'
import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import type { Letter } from '../../views/mail/letter.ts'
import { LetterPage } from '../../views/mail/letter-page.tsx'
import { letterText } from '../../views/mail/letter-text.ts'
import { visitorEntry } from '../calendars/visitor-entry.ts'
import { writeCalendar } from '../calendars/write-calendar.ts'
import type { Context } from '../context.ts'
import { sha256 } from '../keys/digest.ts'
import type { Mail } from './transports/transport.ts'

/** A letter as it stands holds letters that could forge a header or a second recipient, or goes to no address. */
export class UnsendableLetter extends Error {
  override readonly name = 'UnsendableLetter'
}

interface Writing {
  readonly context: Pick<Context, 'config'>
  readonly message: Pick<LeasedMessage, 'messageId' | 'once' | 'dueAt'>
  readonly facts: LetterFacts
  readonly letter: Letter
  /** The contact, just unsealed. */
  readonly to: string
}

const control = /\p{Cc}|[\u2028\u2029]/u
const oneAddress = /^[^\s,;:<>()"\\@]+@[^\s,;:<>()"\\@]+$/

const refuseUnless = (sendable: boolean) => {
  if (!sendable) throw new UnsendableLetter('this cannot be sent')
}

/** The same at every try, unlike any other's, and telling nothing: the uid of a party is drawn at random. */
const messageIdOf = ({ config }: Pick<Context, 'config'>, { message, facts }: Writing) => {
  const host = config.mailFrom.slice(config.mailFrom.lastIndexOf('@') + 1)
  const hash = sha256(`${facts.uid} ${message.once}`).toString('hex').slice(0, 24)
  return `<message-${message.messageId}.${hash}@${host}>`
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
    messageId: messageIdOf(context, writing),
    // Not the instant of this try: a repeat of one that nobody recorded has the same.
    at: message.dueAt,
    subject: letter.subject,
    text: letterText(letter),
    html: `<!doctype html>${renderToString(<LetterPage letter={letter} />)}`,
    calendar: calendarIn(writing),
  }
}
