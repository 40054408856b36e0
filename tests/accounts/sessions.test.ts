import { beforeEach, describe, expect, it } from 'vitest'
import { firstAdministrator } from '../../server/accounts/first-administrator.ts'
import { keepSecret } from '../setup/canary.ts'
import { openBrowser } from '../setup/paper-browser.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { codeAt, keyOn } from './authenticator.ts'

const site = await openSite()
const { context, sql, origin, setClock } = site
const staff = '/o/hexie/people'

beforeEach(async () => {
  setClock('2026-11-25T09:00')
  await sql`truncate second_factor, session`
})

describe('a session', () => {
  it('of staff ends after two hours without use, and after twelve in any case', async () => {
    const idle = await signedIn(site, 'coordinator of hexie')
    setClock('2026-11-25T11:00')
    expect((await idle.gets(staff)).headers.location).toMatch(/^\/sign-in/)
    setClock('2026-11-25T09:00')
    const busy = await signedIn(site, 'coordinator of hexie')
    for (const hour of [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]) {
      setClock(`2026-11-25T${hour}:00`)
      expect((await busy.gets('/me/settings')).status).toBe(200)
    }
    setClock('2026-11-25T21:00')
    expect((await busy.gets('/me/settings')).status).toBe(303)
  })

  it('of a volunteer lasts thirty days on a device of their own', async () => {
    const volunteer = await signedIn(site, 'worker 林立春')
    setClock('2026-12-25T08:59')
    expect((await volunteer.gets('/me/settings')).status).toBe(200)
    setClock('2026-12-25T09:00')
    expect((await volunteer.gets('/me/settings')).status).toBe(303)
  })

  it('of a volunteer keeps its thirty days in the browser when a second factor is given in it', async () => {
    const volunteer = await signedIn(site, 'worker 林立春', { secondFactor: false })
    setClock('2026-11-26T09:00')
    const page = await volunteer.gets('/second-factor/new')
    const { headers } = await volunteer.sends(page, '/second-factor/new', {
      totp: codeAt(context.now(), keyOn(page)),
    })
    const [cookie] = [headers['set-cookie'] ?? []].flat().filter(one => one.startsWith('session='))
    expect(cookie).toContain(`Max-Age=${29 * 24 * 60 * 60};`)
  })

  it('that nobody used for two hours is open nowhere, and listed nowhere', async () => {
    const idle = await signedIn(site, 'receptionist')
    setClock('2026-11-25T11:00')
    const here = await signedIn(site, 'receptionist')
    const { forms } = await here.gets('/me/settings')
    expect(forms.filter(({ action }) => action === '/me/sessions/ending')).toEqual([])
    expect((await idle.gets('/me/settings')).headers.location).toMatch(/^\/sign-in/)
  })

  it('of a disabled account is dead at its next request', async () => {
    const { accountId, gets } = await signedIn(site, 'receptionist')
    expect((await gets('/me/settings')).status).toBe(200)
    await sql`update account set disabled_at = ${context.now()} where account_id = ${accountId}`
    expect((await gets('/me/settings')).headers.location).toMatch(/^\/sign-in/)
    await sql`update account set disabled_at = null where account_id = ${accountId}`
  })

  it('is ended one by one, or everywhere', async () => {
    const here = await signedIn(site, 'receptionist')
    const [there, elsewhere] = [await signedIn(site, 'receptionist'), await signedIn(site, 'receptionist')]
    await here.sends(await here.gets('/me/settings'), '/me/sessions/ending')
    const open = await Promise.all(
      [there, elsewhere].map(async ({ gets }) => (await gets('/me/settings')).status),
    )
    expect(open.sort()).toEqual([200, 303])
    await here.sends(await here.gets('/me/settings'), '/me/sessions/ending-all')
    expect(await sql`select session_id from session`).toEqual([])
  })
})

it('a planted cookie does not survive the sign-in', async () => {
  const key =
    new URL(await firstAdministrator(context, 'administrator@example.org')).searchParams.get('k') ?? ''
  keepSecret('link', key.split('.')[1] ?? '')
  const planted = new Map([
    ['session', 'p'.repeat(43)],
    ['browser', 'q'.repeat(43)],
  ])
  const browser = openBrowser(origin, { cookies: planted })
  const signed = await browser.sends(await browser.gets(`/l?k=${key}`), '/l')
  expect(signed.status).toBe(303)
  expect(browser.cookies.get('session')).not.toBe(planted.get('session'))
  expect(browser.cookies.get('browser')).not.toBe(planted.get('browser'))
  await expect(firstAdministrator(context, 'other@example.org')).rejects.toThrow(
    /administers this park already/,
  )
})

it('the demonstration signs in as anybody in one tap, second factor and all', async () => {
  const { accountId } = await signedIn(site, 'coordinator of hexie')
  const browser = openBrowser(origin)
  const page = await browser.gets('/demo')
  const entered = await browser.sends(page, '/demo/session').catch(() => null)
  expect(entered?.status).toBe(303)
  const mine = await browser.posts('/demo/session', [['account', String(accountId)]])
  expect(mine.headers.location).toBe('/o/hexie/day')
  expect((await browser.gets(staff)).status).toBe(200)
  expect((await browser.posts('/demo/session', [['account', '999999']])).status).toBe(404)
})
