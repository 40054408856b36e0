import { beforeEach, expect, it } from 'vitest'
import { sendAccountMessages } from '../../jobs/send-account-messages.ts'
import { changeContact } from '../../server/booking/change-contact.ts'
import { sayToAccount } from '../../server/messages/say-to-account.ts'
import { takeBounce } from '../../server/messages/take-bounce.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { waitAgain } from '../../sql/messages/waits-again.ts'
import { openPark } from '../setup/park.ts'
import { mailSink } from './mail-sink.ts'
import { holderOf } from './one-party.ts'
import { emptied, outbox, tick, told } from './outbox.ts'
import { reportOf } from './report.ts'

const sink = await mailSink()
const { context, sql } = await openPark('2026-11-24T18:00', {
  SMTP_URL: sink.url,
  MAIL_FROM: 'note@note.example.org',
  BOUNCE_ADDRESS: 'bounces@note.example.org',
})

beforeEach(async () => {
  sink.caught.length = 0
  await emptied(context)
  await sql`truncate paused_address`
})

it('an address of somebody who works here is paused too, and the audit says whose', async () => {
  const [{ accountId }] = await sql<[{ accountId: number }]>`
    insert into account (email) values ('works@example.org') returning account_id`
  const says = async (once: string) => {
    const [dueAt, uselessAt] = [context.now(), context.now().plus({ days: 1 })]
    await sayToAccount(sql, context, { kind: 'invited', accountId, about: {}, once, dueAt, uselessAt })
    const transports = openTransports(context.config)
    await sendAccountMessages(context, transports)
    transports.close()
  }
  await says('invited/1')
  const to = sink.caught[0]?.sender ?? expect.fail('nothing left')

  expect(await takeBounce(context, reportOf({ to }))).toBe('paused')

  await says('invited/2')
  expect((await outbox(context)).map(({ why }) => why)).toEqual(['bounced', 'address_paused'])
  expect(sink.caught).toHaveLength(1)
  expect(await sql`select actor, verb, about from audit_entry`).toEqual([
    { actor: 'clock', verb: 'account.pause_address', about: `account/${accountId}` },
  ])
})

it('what came back goes out again by hand once whoever it is for has entered another address', async () => {
  const { partyId } = await told(context)
  await tick(context)
  await takeBounce(context, reportOf({ to: sink.caught[0]?.sender ?? expect.fail('nothing left') }))
  const [{ messageId }] = await sql<[{ messageId: number }]>`select message_id from message`
  const holder = await holderOf(context, partyId)
  const reach = { by: 'email', contact: 'other@example.org' } as const
  await changeContact(context, holder, { reach, safeHours: null, coverWord: null, sequence: 0 })

  await waitAgain(sql, { messageId, tries: 1, at: context.now() })
  await tick(context)

  expect(await outbox(context)).toContainEqual(expect.objectContaining({ state: 'sent', tries: 2 }))
  expect(sink.caught).toHaveLength(2)
})
