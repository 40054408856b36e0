import { renderToString } from 'preact-render-to-string'
import type { LeasedAccountMessage } from '../../sql/messages/account-messages.ts'
import { type AccountLetter, accountLetterText } from '../../views/mail/account-letter.ts'
import { AccountLetterPage } from '../../views/mail/account-letter-page.tsx'
import { writeCalendar } from '../calendars/write-calendar.ts'
import type { Context } from '../context.ts'
import type { AccountTold } from './account-facts.ts'
import { type AccountKind, accountLetterOf } from './account-letters.ts'
import { namesOfMail } from './bounce-token.ts'
import { A_TRY } from './rules.ts'
import { sendShortMessage } from './send-short-message.ts'
import type { Transports } from './transports/open-transports.ts'
import type { Outcome } from './transports/transport.ts'

/** A leased message to an account, with what is true of it now. */
export interface Ready {
  readonly message: LeasedAccountMessage
  readonly facts: AccountTold
  readonly by: 'sms' | 'email'
}

/** What a mail brings for a calendar: published, for a request would be answered to nobody, and holds one thing alone (RFC 5546 §3.2.2). */
const calendarOf = ({ config }: Context, { message, facts }: Ready, { word }: AccountLetter) => {
  const entries = accountLetterOf(message.kind as AccountKind).publishes?.(facts) ?? []
  return entries.length === 0
    ? null
    : writeCalendar({ entries, publisher: { name: word, address: config.mailFrom } })
}

/** Lets a letter leave to an account, and says what became of it. */
export const deliverToAccount = (
  context: Context,
  transports: Transports,
  ready: Ready,
  letter: AccountLetter,
): Promise<Outcome> => {
  const { message, facts, by } = ready
  const { messageId, round, dueAt } = message
  const { mailFrom } = context.config
  const signal = AbortSignal.timeout(A_TRY)
  const outboxId = messageId
  const waitedFor = accountLetterOf(message.kind as AccountKind).atAnyHour
  if (by === 'sms')
    return sendShortMessage(
      context,
      transports,
      { outboxId, round, to: facts.phone ?? '', letter, waitedFor },
      signal,
    )
  const to = facts.email ?? ''
  return transports.email.send(
    {
      ...{ channel: 'email', outboxId, to, at: dueAt },
      calendar: calendarOf(context, ready, letter),
      from: { name: letter.word, address: mailFrom },
      ...namesOfMail(context, { messageId, to }),
      unsubscribe: letter.stop ?? null,
      subject: letter.subject,
      text: accountLetterText(letter),
      html: `<!doctype html>${renderToString(<AccountLetterPage letter={letter} />)}`,
    },
    signal,
  )
}
