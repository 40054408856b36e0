import { beforeEach, describe, expect, it } from 'vitest'
import { openSession } from '../../server/accounts/open-session.ts'
import { lockRoles } from '../../sql/accounts/first-administrator.ts'
import { useSignIn } from '../../sql/accounts/sign-ins.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { sql, setClock } = site
const { refused } = textIn('zh-CN')

beforeEach(async () => {
  setClock('2026-11-25T09:00')
  await sql`truncate session`
})

describe('accounts', () => {
  const somebodyWaits = async () =>
    (await sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)
      .length > 0

  it('are made with a role, tell whoever has them, and a second one of an address is refused with all kept', async () => {
    const administrator = await signedIn(site, 'administrator')
    const asks = async () =>
      administrator.sends(await administrator.gets('/park/accounts'), '/park/accounts', {
        ...{ called: '前台二', address: 'desk2@example.org', role: 'receptionist' },
      })
    expect((await asks()).status).toBe(303)
    expect(
      await sql`select verb from audit_entry where verb like 'account.%' order by entry_id desc limit 2`,
    ).toEqual([{ verb: 'account.grant_role' }, { verb: 'account.invite' }])
    const forged = { called: '前台三', address: 'desk3@example.org', role: 'coordinator/999999' }
    const written = Object.entries({ ...forged, token: '' })
    expect((await administrator.posts('/park/accounts', written)).status).toBe(400)
    expect(await sql`select kind from message where account_id is not null`).toEqual([{ kind: 'invited' }])
    const again = await asks()
    expect(again.status).toBe(409)
    expect(wordsOf(again.html)).toContain(refused.one_account_per_address)
    expect(again.html).toContain('value="desk2@example.org"')
  })

  it('lose their sessions with a change of role, and every change is in the audit', async () => {
    const administrator = await signedIn(site, 'administrator')
    const { accountId, gets } = await signedIn(site, 'receptionist')
    const at = `/park/accounts/${accountId}`
    await administrator.sends(await administrator.gets(at), `${at}/roles/taking`)
    expect((await gets('/desk')).headers.location).toMatch(/^\/sign-in/)
    await administrator.sends(await administrator.gets(at), `${at}/roles`, { role: 'receptionist' })
    await administrator.sends(await administrator.gets(at), `${at}/state`)
    expect(
      await sql`select disabled_at is null as open from account where account_id = ${accountId}`,
    ).toEqual([{ open: false }])
    const done =
      await sql`select verb from audit_entry where about = ${`account/${accountId}`} order by entry_id`
    expect(done.map(({ verb }) => verb).slice(-3)).toEqual([
      'account.take_role',
      'account.grant_role',
      'account.disable',
    ])
  })

  it('are signed out everywhere: what was sent to sign in with opens nothing after, whoever ended it', async () => {
    const administrator = await signedIn(site, 'administrator')
    const receptionist = await signedIn(site, 'receptionist')
    const { accountId } = receptionist
    const at = `/park/accounts/${accountId}`
    const page = await administrator.gets(at)
    const open = async () => {
      await sql`insert into sign_in (account_id, expires_at) values (${accountId}, '2026-11-25T09:10+08')`
      await signedIn(site, 'receptionist')
    }
    const left = () => sql`
      select account_id from sign_in where account_id = ${accountId} and used_at is null
      union all select account_id from session where account_id = ${accountId}`

    await open()
    await administrator.sends(page, `${at}/roles/taking`)
    expect(await left()).toEqual([])
    await sql`insert into sign_in (account_id, expires_at) values (${accountId}, '2026-11-25T09:10+08')`
    await administrator.sends(await administrator.gets(at), `${at}/roles`, { role: 'receptionist' })
    expect(await left()).toEqual([])
    await open()
    await administrator.posts(`${at}/state`, [['does', 'reset_second_factor']])
    expect(await left()).toEqual([])
  })

  it('are signed out by themselves everywhere: what was sent to sign in with opens nothing after', async () => {
    const { accountId, gets, sends } = await signedIn(site, 'worker 林立春')
    await sql`insert into sign_in (account_id, expires_at) values (${accountId}, '2026-11-25T09:10+08')`
    await sends(await gets('/me/settings'), '/me/sessions/ending-all')
    expect(await sql`select from sign_in where account_id = ${accountId} and used_at is null`).toHaveLength(0)
    expect(await sql`select from session where account_id = ${accountId}`).toHaveLength(0)
  })

  it('a sign-in that is under way while a role changes keeps no session', async () => {
    const administrator = await signedIn(site, 'administrator')
    const { accountId } = await signedIn(site, 'coordinator of hexie')
    const at = `/park/accounts/${accountId}`
    const page = await administrator.gets(at)
    const [{ signInId }] = await sql<[{ signInId: number }]>`
      insert into sign_in (account_id, expires_at) values (${accountId}, '2026-11-25T09:10+08')
      returning sign_in_id`
    const changing = await sql.begin(async transaction => {
      expect(await useSignIn(transaction, signInId, site.context.now())).toBe(accountId)
      await openSession(
        { ...site.context, sql: transaction },
        { ...{ accountId, roles: [], device: 'test', secondFactor: false } },
      )
      const answered = administrator.sends(page, `${at}/roles/taking`)
      await expect.poll(somebodyWaits).toBe(true)
      return { answered }
    })
    expect((await changing.answered).status).toBe(303)
    expect(await sql`select from session where account_id = ${accountId}`).toHaveLength(0)
  })

  it('are made by nobody whose role was taken since the gate', async () => {
    const administrator = await signedIn(site, 'administrator')
    const page = await administrator.gets('/park/accounts')
    const { accountId } = administrator
    const making = await sql.begin(async transaction => {
      await lockRoles(transaction)
      const answered = administrator.sends(page, '/park/accounts', {
        ...{ called: '前台四', address: 'desk4@example.org', role: 'administrator' },
      })
      await expect.poll(somebodyWaits).toBe(true)
      await transaction`delete from role_grant where account_id = ${accountId}`
      return { answered }
    })
    expect((await making.answered).status).toBe(409)
    expect(await sql`select from account where email = 'desk4@example.org'`).toHaveLength(0)
    await sql`insert into role_grant (account_id, role) values (${accountId}, 'administrator')`
  })

  it('the last administrator stays, and nobody resets their own second factor', async () => {
    const administrator = await signedIn(site, 'administrator')
    const at = `/park/accounts/${administrator.accountId}`
    const taken = await administrator.sends(await administrator.gets(at), `${at}/roles/taking`)
    expect([taken.status, wordsOf(taken.html)]).toEqual([
      409,
      expect.stringContaining(refused.an_administrator_stays),
    ])
    const reset = await administrator.posts(`${at}/state`, [['does', 'reset_second_factor']])
    expect(wordsOf(reset.html)).toContain(refused.somebody_else_resets_it)
  })

  it('are changed with a second factor of the last ten minutes only', async () => {
    const administrator = await signedIn(site, 'administrator')
    setClock('2026-11-25T09:10')
    expect((await administrator.gets('/park/accounts')).status).toBe(200)
    expect((await administrator.gets('/park/accounts/1')).headers.location).toMatch(/^\/second-factor\?/)
    expect(
      (await administrator.posts('/park/accounts/1/roles', [['role', 'administrator']])).headers.location,
    ).toBe('/second-factor')
  })
})
