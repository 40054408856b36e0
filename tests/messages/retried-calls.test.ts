import { beforeEach, expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { retryMessage } from '../../server/messages/retry-message.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'
import { watched } from './watched.ts'

const site = await openSite()
const { sql, context, origin } = site
const { outbox: text } = textIn('zh-CN')
const administrator = await signedIn(site, 'administrator')

beforeEach(() => sql`truncate message, ring`)

const fails = async () => {
  const { transports } = watched(context, { outcome: { outcome: 'refused', why: 'sms_number' } })
  await sendMessages(context, transports)
  transports.close()
}
/** A message to a visitor that could not be sent, who is to be rung instead. */
const failed = async () => {
  await visitorOf(origin).books()
  await fails()
  const [row, ...more] = await sql<{ messageId: number; tries: number }[]>`
    select message_id, tries from message where state = 'failed' and why = 'sms_number'`
  if (!row || more.length > 0) throw new Error('one message is to fail')
  expect(await outcomes()).toEqual([null])
  return row
}
const outcomes = async () =>
  (await sql`select outcome from ring order by ring_id`).map(({ outcome }) => outcome)
const stands = async (messageId: number) => {
  const [row] = await sql<[{ state: string }]>`select state from message where message_id = ${messageId}`
  return row.state
}
const retried = async (
  { messageId, tries }: Awaited<ReturnType<typeof failed>>,
  answers: Record<string, string> = {},
) => {
  const { forms } = await administrator.gets('/park/messages')
  const token = forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'token')?.value ?? ''
  return administrator.posts(`/park/messages/${messageId}/retry`, [
    ['token', token],
    ...Object.entries({ tries: String(tries), ...answers }),
  ])
}

it('whoever is sent a message again is not rung about it as well; when that fails too, they are', async () => {
  const message = await failed()
  expect((await retried(message)).status).toBe(303)
  expect(await outcomes()).toEqual(['dropped'])
  await fails()
  expect(await stands(message.messageId)).toBe('failed')
  expect(await outcomes()).toEqual(['dropped', null])
})

it('what the desk has told is sent again only after it was said that it is said twice', async () => {
  const message = await failed()
  await sql`update ring set outcome = 'told', rung_by = ${administrator.accountId}, rung_at = ${context.now()}`
  const asked = await retried(message)
  expect(asked.status).toBe(200)
  expect(wordsOf(asked.html)).toContain(text.twice.lead.told)
  expect(await stands(message.messageId)).toBe('failed')
  expect((await retried(message, { twice: 'yes' })).status).toBe(303)
  expect(await stands(message.messageId)).toBe('waiting')
  expect(await outcomes()).toEqual(['told'])
})

it('what the desk tells while it is being sent again is not sent', async () => {
  const message = await failed()
  let retrying: Promise<unknown> = Promise.resolve()
  await sql.begin(async desk => {
    await desk`update ring set outcome = 'told', rung_by = ${administrator.accountId}, rung_at = ${context.now()}`
    const who = { accountId: administrator.accountId } as never
    retrying = retryMessage(context, who, { ...message, twice: null }).then(
      () => 'sent',
      ({ rule }) => rule,
    )
  })
  expect(await retrying).toBe('it_has_changed_meanwhile')
  expect(await stands(message.messageId)).toBe('failed')
  expect(await outcomes()).toEqual(['told'])
})

it('beside what did not arrive stands the code with which the carrier gave it up', async () => {
  const { messageId } = await failed()
  const shown = async (code: string) => {
    await sql`update message set why = 'undelivered', undelivered = ${code} where message_id = ${messageId}`
    return wordsOf((await administrator.gets('/park/messages?state=failed')).html)
  }
  expect(await shown('MK:0001')).toContain(text.undelivered('MK:0001'))
  expect(await shown('no code')).not.toContain('no code')
})
