import { statSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { beforeEach, describe, expect, it } from 'vitest'
import { openPark } from '../setup/park.ts'
import { forbidden } from './forbidden.ts'
import { emptied, outbox, tick, told } from './outbox.ts'
import { varFolder } from './var-folder.ts'

const files = varFolder()
const { context } = await openPark('2026-11-24T18:00', { VAR_DIR: files.varDir })

beforeEach(async () => {
  files.empty()
  await emptied(context)
})

const spoken = (reference: string) => `${reference.slice(0, 4)} ${reference.slice(4)}`
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('where no channel is configured', () => {
  it('a mail is a file that a mail program reads', async () => {
    const { reference } = await told(context)

    await tick(context)

    expect(files.names()).toEqual(['1-email.eml'])
    const mail = await simpleParser(files.read('1-email.eml'))
    expect(mail.subject).toBe('提醒：11月25日 周三 18:30')
    expect(mail.text).toContain(`编号 ${spoken(reference)}`)
    expect(files.read('1-email.eml')).not.toMatch(/[^\r]\n/)
  })

  it('a short message is a file of its words, signature first', async () => {
    const { reference } = await told(context, { reachBy: 'sms' })

    await tick(context)

    expect(files.names()).toEqual(['1-sms.txt'])
    expect(files.read('1-sms.txt')).toBe(
      `+8613800000001\n\n【提醒】提醒：11月25日 周三 18:30，二楼。编号 ${spoken(reference)}。改或取消：localhost:3000/find\n`,
    )
  })

  it('only this user reads them, and their names tell nothing', async () => {
    await told(context)
    await told(context, { reachBy: 'sms' })

    await tick(context)

    expect(modeOf(files.folder)).toBe('700')
    for (const name of files.names()) {
      expect(modeOf(join(files.folder, name))).toBe('600')
      expect(name).not.toMatch(forbidden)
      const { subject, from, text, html } = await simpleParser(files.read(name))
      expect([subject, from?.text, text, html].join('\n').replaceAll('font-family', '')).not.toMatch(
        forbidden,
      )
    }
  })

  it('the same message again is the same file, and nothing half-written stays', async () => {
    await told(context)
    await tick(context)
    await context.sql`update message set state = 'waiting'`
    await tick(context)
    expect(files.names()).toEqual(['1-email.eml'])
    expect(await outbox(context)).toMatchObject([{ state: 'sent', tries: 2 }])
  })
})
