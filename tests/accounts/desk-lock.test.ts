import { beforeEach, describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { sql, setClock } = site
const { accounts, faults } = textIn('zh-CN')

beforeEach(async () => {
  setClock('2026-11-25T09:00')
  await sql`truncate session`
})

describe('a shared desk', () => {
  const atDesk = async () => {
    const desk = await signedIn(site, 'receptionist', { shared: true })
    await desk.sends(await desk.gets('/me/settings'), '/me/desk-code', { pin: '481936' })
    return desk
  }

  it('locks after five minutes, and opens with a code of one’s own, under another token', async () => {
    const desk = await atDesk()
    const before = desk.cookies.get('session')
    setClock('2026-11-25T09:05')
    const led = await desk.gets('/desk')
    expect(led.headers.location).toBe('/desk/lock?to=%2Fdesk')
    const opened = await desk.sends(await desk.follows(led), '/desk/lock', { pin: '481936' })
    expect(opened.headers.location).toBe('/desk')
    expect(desk.cookies.get('session')).not.toBe(before)
    expect((await desk.gets('/desk')).status).toBe(200)
  })

  it('a code that is none is told beside its field, and is not set', async () => {
    const desk = await signedIn(site, 'receptionist', { shared: true })
    await sql`update account set desk_code_hash = null`
    const answer = await desk.sends(await desk.gets('/me/settings'), '/me/desk-code', { pin: '48193' })
    expect(answer.status).toBe(422)
    expect(wordsOf(answer.html)).toContain(faults.six_digits)
    expect(answer.html).not.toContain('48193')
    expect(await sql`select from account where desk_code_hash is not null`).toHaveLength(0)
  })

  it('keeps where somebody wanted to go when a code was wrong', async () => {
    const desk = await atDesk()
    setClock('2026-11-25T09:05')
    const page = await desk.follows(await desk.gets('/desk'))
    const wrong = await desk.sends(page, '/desk/lock', { pin: '000' })
    expect((await desk.sends(wrong, '/desk/lock', { pin: '481936' })).headers.location).toBe('/desk')
  })

  it('locks by hand, and after three wrong codes asks to sign in again, however many come at once', async () => {
    const desk = await atDesk()
    await desk.sends(await desk.gets('/desk/lock'), '/desk/lock')
    const page = await desk.gets('/desk/lock')
    expect(wordsOf(page.html)).toContain(accounts.lock.heading)
    await Promise.all(Array.from({ length: 6 }, () => desk.sends(page, '/desk/lock', { pin: '000000' })))
    expect((await desk.gets('/desk')).headers.location).toMatch(/^\/sign-in/)
  })

  it('opens as the receptionist whose code it is, and never with a second factor', async () => {
    await atDesk()
    const shared = await signedIn(site, 'coordinator of hexie', { shared: true })
    setClock('2026-11-25T09:06')
    const opened = await shared.sends(await shared.gets('/desk/lock'), '/desk/lock', { pin: '481936' })
    expect(opened.headers.location).toBe('/desk')
    expect((await shared.gets('/desk')).status).toBe(200)
    expect((await shared.gets('/o/hexie/people')).status).toBe(404)
  })
})
