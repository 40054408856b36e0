import request from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { textIn } from '../../views/text/text.ts'
import { openPark } from '../setup/park.ts'
import { cancelled } from './one-party.ts'
import { emptied, tick, told } from './outbox.ts'
import { reminded } from './reminding.ts'
import { varFolder } from './var-folder.ts'

const files = varFolder()
const { context, sql, setClock } = await openPark('2026-11-24T18:00', { VAR_DIR: files.varDir })
const app = createApp(context)
const box = async (language = 'zh-CN') => {
  const { text } = await request(app).get('/demo').set('Accept-Language', language).expect(200)
  return text
}
const words = (page: string) =>
  page
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  await emptied(context)
})

describe('the box of the demonstration', () => {
  it('says what to do while it is empty', async () => {
    expect(await box()).toContain('还没有消息')
    expect(await box('en')).toContain('No messages yet')
  })

  it('shows a waiting mail as it would read, with a link that opens, and to nobody in particular', async () => {
    const { reference } = await told(context)
    const page = await box()
    expect(words(page)).toContain('等着发 1')
    expect(words(page)).toContain('一分钟之内发')
    expect(words(page)).toContain('提醒：11月25日 周三 18:30')
    expect(page).toMatch(new RegExp(`<a href="http://localhost:3000/a/${reference}\\?k=[\\w-]{43}"`))
    expect(page).not.toContain('xiao@example.org')
  })

  it('shows a short message on a lock screen', async () => {
    await told(context, { reachBy: 'sms', coverWord: '取快递' })
    const page = await box('en')
    expect(page).toContain('class="lock"')
    expect(words(page)).toMatch(/取快递 取快递：11月25日 周三 18:30。编号/)
    expect(page).not.toContain('13800000001')
  })

  it('says why something waits', async () => {
    setClock('2026-11-24T22:00')
    await told(context)
    await told(context, { safe: [{ weekdays: [3], hours: '[11:30,12:00)' }] })
    const page = words(await box())
    expect(page).toContain('11月25日 周三 08:00 发 21:00 到 8:00 不发')
    expect(page).toContain('11月25日 周三 11:30 发 等到说过安全的时间')
  })

  it.each([
    ['smtp_451', '上次没发成：邮件服务器请稍后再发。到时再试', 'the mail server asked to try later'],
    ['smtp_sign_in', '上次没发成：邮件服务器没让登录。到时再试', 'the mail server refused the sign-in'],
    ['smtp_of_a_newer_program', '上次没发成，再试', 'Did not go out; will be tried again'],
  ])('says of what was tried in vain with %s why, and that it is tried again', async (why, zh, en) => {
    await told(context)
    await sql`update message set tries = 1, why = ${why}, due_at = ${context.now().plus({ minutes: 5 })}`
    expect(words(await box())).toContain(zh)
    expect(words(await box('en'))).toContain(en)
  })

  it('says that the short messages of the day are used up, though nothing was tried', async () => {
    await told(context, { reachBy: 'sms' })
    const tomorrow = context.now().plus({ days: 1 }).set({ hour: 8 })
    await sql`update message set tries = 0, why = 'budget_spent', due_at = ${tomorrow}`
    const { box: text } = textIn('zh-CN')
    expect(words(await box())).toContain(text.againAfter(text.triedInVain.budget_spent))
  })

  it('shows what was sent, what was not and why, and whom to ring', async () => {
    await told(context)
    await tick(context)
    const party = await told(context)
    await cancelled(context, party)
    await tick(context)
    await told(context, { reachBy: 'sms', safe: [{ weekdays: [6], hours: '[11:30,12:00)' }] })
    const page = words(await box())
    expect(page).toMatch(/已发 1 .*没有发 1 .*要打电话的 1/)
    expect(page).toContain('11月24日 周二 18:00 发出')
    expect(page).toContain('已经不是这样了')
    expect(page).toContain('没有安全的时间可打')
  })

  it('shows a reminder in the words of the day on which it leaves, and that it waits for its hour', async () => {
    await reminded(context)
    const page = words(await box())
    expect(page).toContain('快到了 等着 邮件 · 发给 •••@••• 11月25日 周三 16:30 发 到时候发')
    expect(page).toContain('提醒：今天 18:30')
    expect(page).toContain('提醒：明天 18:30')
  })

  it('shows the newest fifty', async () => {
    for (let n = 0; n < 51; n++) await told(context)
    expect(words(await box())).toContain('等着发 50')
  })

  it('changes nothing', async () => {
    await told(context)
    const before = await sql`select * from message`
    await box()
    expect(await sql`select * from message`).toEqual(before)
  })
})
