import { createTransport } from 'nodemailer'
import { sendMessages } from '../../jobs/send-messages.ts'
import { announce } from '../../server/messages/announce.ts'
import { mailOptions } from '../../server/messages/transports/mail-options.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import type { Mail } from '../../server/messages/transports/transport.ts'
import { oneParty } from '../messages/one-party.ts'
import { child } from './child.ts'
import { contextAt, type Ground } from './ground.ts'
import { milliseconds, type Row, rowOf, timed } from './row.ts'

const MAILS = 2_000

/** The outbox with two thousand due mails, against nodemailer handing over as many of the same in a loop. */
export const outboxRows = async (ground: Ground): Promise<Row[]> => {
  const sink = child('sink-process.ts', [])
  const url = `smtp://127.0.0.1:${await sink.says()}`
  const where = await ground.newDatabase('outbox', { seeded: true })
  const context = contextAt(where, { variables: { SMTP_URL: url } })
  for (let nth = 0; nth < MAILS; nth++) {
    const { partyId } = await oneParty(context, { contact: `p${nth}@example.org` })
    await announce(context.sql, context, { kind: 'appointment_booked', partyId, at: context.now() })
  }

  const transports = openTransports(context.config)
  let one: Mail | undefined
  const email = {
    ...transports.email,
    send: (mail: Mail, signal: AbortSignal) => {
      one ??= mail
      return transports.email.send(mail, signal)
    },
  }
  const outbox = await timed(() => sendMessages(context, { ...transports, email }))
  transports.close()
  const [{ sent }] = await context.sql<[{ sent: number }]>`
    select count(*)::int as sent from message where state = 'sent'`

  const transporter = createTransport({ url, pool: true, maxConnections: 1, maxMessages: 50 })
  const loop = await timed(async () => {
    for (let nth = 0; nth < MAILS; nth++) await transporter.sendMail(mailOptions(one as Mail))
  })
  transporter.close()
  await context.sql.end()
  await sink.end()
  return [
    rowOf(`outbox: ${sent} mails`, {
      measured: milliseconds(outbox),
      against: `nodemailer pooled, in a loop: ${milliseconds(loop)}`,
      ratio: loop / outbox,
      least: 0.7,
    }),
  ]
}
