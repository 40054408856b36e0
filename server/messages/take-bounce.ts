import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { lockMailed, type Mailed, markBounced } from '../../sql/messages/bounces.ts'
import { insertPause, type PausedWhy } from '../../sql/messages/paused-addresses.ts'
import { openWaitingContact } from '../booking/waiting-contact.ts'
import type { Context } from '../context.ts'
import { digest } from '../keys/digest.ts'
import { unseal } from '../keys/seal.ts'
import { isTokenOfMail } from './bounce-token.ts'
import { type Report, readReport } from './read-report.ts'

/**
 * paused: nothing more is sent to that address. recorded: that mail did not arrive. known: it was reported before.
 * not_failed: it may still arrive. no_report, not_ours: nothing is believed.
 */
type BounceTaken = 'paused' | 'recorded' | 'known' | 'not_failed' | 'no_report' | 'not_ours'

/** RFC 3463: 2.2 is a full mailbox; the rest of 1 and 2 say that there is none of that name, or none that is used. */
const whyOf = (status: string): PausedWhy => {
  if (status === '5.2.2') return 'mailbox_full'
  return /^5\.[12]\./.test(status) ? 'no_mailbox' : 'refused'
}

const addressOf = (keys: Context['keys'], mail: Mailed): string | null => {
  const { email, reference, contactSealed, waitingEntryId } = mail
  if (reference === null || contactSealed === null) return email
  return waitingEntryId === null
    ? unseal(keys, { table: 'party', column: 'contact_sealed', row: reference }, contactSealed)
    : openWaitingContact(keys, reference, contactSealed)
}

/** What is paused, as the audit has it. */
const pausedOf = ({ partyId, accountId, waitingEntryId }: Mailed) => {
  if (accountId !== null) return { verb: 'account.pause_address', about: `account/${accountId}` }
  const about = waitingEntryId === null ? `party/${partyId}` : `waiting/${waitingEntryId}`
  return { verb: 'contact.pause', about }
}

/** The mail that a report proves to be of; undefined of every other, and when its recipient has another address by now. */
const provedBy = (keys: Context['keys'], { named }: Report, mails: readonly Mailed[]) =>
  mails.find(mail => {
    const to = addressOf(keys, mail)
    const { messageId } = mail
    return (
      to !== null &&
      named.some(one => one.messageId === messageId && isTokenOfMail(keys, { messageId, to }, one.token))
    )
  })

const pause = async (
  sql: Sql,
  { keys, now }: Context,
  mail: Mailed,
  status: string,
): Promise<BounceTaken> => {
  const since = now()
  const contactHash = mail.contactHash ?? digest(keys, 'look-up', mail.email ?? '')
  if (!(await insertPause(sql, { contactHash, why: whyOf(status), since }))) return 'known'
  await insertAuditEntry(sql, {
    at: since,
    actor: 'clock',
    ...pausedOf(mail),
    detail: { message: mail.messageId, status },
  })
  return 'paused'
}

/**
 * Takes what came back (calendars-and-mail.md 23). What holds no token of a mail of ours is not believed: anybody can write a report. A
 * mail that was given up failed; where that is for good (5.x.x), nothing more is sent to its address until it is entered anew. Nobody
 * but the desk is told. Handed in twice, it changes nothing the second time.
 */
export const takeBounce = async (context: Context, raw: Buffer): Promise<BounceTaken> => {
  const report = await readReport(raw)
  const taken = report === null ? 'no_report' : await takeReport(context, report)
  if (taken === 'no_report' || taken === 'not_ours')
    context.log.warn({ why: taken }, 'a report of mail was not taken')
  return taken
}

const takeReport = (context: Context, report: Report): Promise<BounceTaken> =>
  context.sql.begin(async sql => {
    const { failedWith, named } = report
    const mails = await lockMailed(sql, [...new Set(named.map(({ messageId }) => messageId))])
    const mail = provedBy(context.keys, report, mails)
    if (!mail) return 'not_ours'
    if (failedWith === null) return 'not_failed'
    const forGood = failedWith.startsWith('5.')
    if (!(await markBounced(sql, mail.messageId, forGood ? 'bounced' : 'bounced_for_now'))) return 'known'
    return forGood ? pause(sql, context, mail, failedWith) : 'recorded'
  })
