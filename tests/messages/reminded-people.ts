import { sendAccountMessages } from '../../jobs/send-account-messages.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { remindOfShifts } from '../../server/rosters/remind-of-shifts.ts'
import { layHeld } from '../rosters/lay-held.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { mailSink } from './mail-sink.ts'
import { varFolder } from './var-folder.ts'

/**
 * For one test file: a site with a mail server and short messages in files, on which 秦芒种, who has a telephone and a mailbox, holds
 * the morning of Monday 7 December.
 */
export const openReminded = async (variables: Record<string, string> = {}) => {
  const sink = await mailSink()
  const files = varFolder()
  const site = await openSite({
    ...{ VAR_DIR: files.varDir, SMTP_URL: sink.url, MAIL_FROM: 'note@note.example.org' },
    ...variables,
  })
  const { sql, context, setClock } = site
  await sql`
    update account set phone = '+8613800000077'
    where person_id = (select person_id from person where name = '秦芒种')`
  const held = await layHeld(site, { '2026-12-07': '秦芒种' })
  await sql`truncate message restart identity`
  const worker = await signedIn(site, 'worker 秦芒种')

  /** Lets everything leave that leaves to accounts at an instant, or is planned then. */
  const at = async (instant: string) => {
    setClock(instant)
    await remindOfShifts(context)
    const transports = openTransports(context.config)
    await sendAccountMessages(context, transports)
    transports.close()
  }
  const chooses = async (answers: Record<string, string | string[]>) =>
    worker.sends(await worker.gets('/me/settings'), '/me/reminders', answers)
  const outbox = () => sql<
    { kind: string; channel: string; state: string; why: string | null; due: string }[]
  >`
    select kind, channel, state, why, to_char(due_at at time zone 'Asia/Shanghai', 'DD HH24:MI') as due
    from message order by message_id`
  /** How much has left. */
  const left = () => ({ mails: sink.caught.length, short: files.names().length })
  /** They are told now that somebody has accepted for them. */
  const hasNews = (uselessAt = context.now().plus({ days: 2 })) => sql`
    insert into message (kind, channel, account_id, about, once, due_at, useless_at)
    values ('shift_accepted_for', 'email', ${worker.accountId}, ${sql.json({ assignmentIds: held.ids })}::jsonb, 'news',
      ${context.now()}, ${uselessAt})`
  /** As if nothing had been chosen, said or laid. */
  const again = async () => {
    setClock('2026-12-01T09:00')
    sink.caught.length = 0
    files.empty()
    await sql`truncate message, reminder_choice restart identity`
    await sql`update account set told_hours = null`
  }
  return { ...site, sink, files, held, worker, at, chooses, outbox, left, hasNews, again }
}
