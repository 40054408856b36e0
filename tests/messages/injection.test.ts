import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerFields, checkedTogether } from '../../server/booking/answers-form.ts'
import { openPark } from '../setup/park.ts'
import { mailSink } from './mail-sink.ts'
import { emptied, outbox, tick, told } from './outbox.ts'
import { varFolder } from './var-folder.ts'

const sink = await mailSink()
const files = varFolder()
const variables = { VAR_DIR: files.varDir, SMTP_URL: sink.url }
const { context } = await openPark('2026-11-24T18:00', variables)

beforeEach(async () => {
  sink.caught.length = 0
  files.empty()
  await emptied(context)
})

describe('what could forge a mail is not sent', () => {
  it.each(['a\r\nCc: x', 'a\nX: y', 'a\rb', 'a\u2028b', 'a\u0085b', 'a\u001bb'])(
    'a cover word like %j',
    async coverWord => {
      await told(context, { coverWord })
      await told(context, { coverWord, reachBy: 'sms' })

      await tick(context)

      expect(sink.caught).toEqual([])
      expect(files.names()).toEqual([])
      expect((await outbox(context)).map(({ state, why }) => [state, why])).toEqual([
        ['failed', 'unsendable'],
        ['failed', 'unsendable'],
      ])
    },
  )

  it.each([
    'xiao@example.org\r\nda@example.org',
    'xiao@example.org\r\nRCPT TO:<da@example.org>',
    'xiao@example.org, da@example.org',
    'xiao@example.org;da@example.org',
    'Xiao <xiao@example.org>',
    '"a b"@example.org',
    'xiao@example.org ',
    'xiao',
    '',
  ])('an address like %j', async contact => {
    await told(context, { contact })
    await tick(context)
    expect(sink.caught).toEqual([])
    expect(await outbox(context)).toMatchObject([{ state: 'failed', why: 'unsendable' }])
  })

  it.each(['+86138\n0000', '13800000001', '+8613800000001\r\n\r\nwords', 'xiao@example.org'])(
    'a telephone like %j',
    async contact => {
      await told(context, { reachBy: 'sms', contact })
      await tick(context)
      expect(files.names()).toEqual([])
      expect(await outbox(context)).toMatchObject([{ state: 'failed', why: 'unsendable' }])
    },
  )
})

const form = checkedTogether(z.strictObject(answerFields))

it.each(['牙', '👩‍👩‍👧', '🚗'.repeat(8), 'ئۇيغۇر', '𠮷野家', '阿依·古丽', 'é'.normalize('NFD'), 'می‌خواهم'])(
  'whatever cover word the form takes, such as %s, leaves by mail and by short message',
  async typed => {
    const { cover } = form.parse({
      called: ['小陈'],
      reach_by: ['none'],
      passcode: ['4827'],
      cover: [typed],
    })
    const coverWord = cover ?? expect.fail('the form dropped it')
    await told(context, { coverWord })
    await told(context, { coverWord, reachBy: 'sms' })

    await tick(context)

    expect(sink.caught.map(({ mail }) => mail.subject)).toEqual([`${coverWord}：11月25日 周三 18:30`])
    expect(files.read('2-sms.txt')).toContain(`【提醒】${coverWord}：`)
  },
)

it.each(['牙<x@y.z>', 'a"b', '=?u8?q?=', 'a,b;c', '𠮷👍', 'ئۇيغۇر', 'a:b\\c'])(
  'a cover word like %j stays a word: one sender, one recipient, one subject',
  async coverWord => {
    await told(context, { coverWord })

    await tick(context)

    const { mail, recipients, raw } = sink.caught[0] ?? expect.fail('nothing was sent')
    expect(recipients).toEqual(['xiao@example.org'])
    expect(mail.from?.value).toEqual([{ name: coverWord, address: context.config.mailFrom }])
    expect(mail.subject).toBe(`${coverWord}：11月25日 周三 18:30`)
    expect(raw.match(/^(From|To|Subject):/gm)).toHaveLength(3)
  },
)
