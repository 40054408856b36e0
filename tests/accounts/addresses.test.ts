import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { sql } = site
const { faults, refused } = textIn('zh-CN')
const administrator = await signedIn(site, 'administrator')

const accountOf = async (name: string) => {
  const [account] = await sql<[{ accountId: number; phone: string | null; email: string | null }]>`
    select account_id, account.phone, account.email from account join person using (person_id) where name = ${name}`
  return account
}
/** An account of an office, and somebody of the park who has none. */
const apart = async (phone: string, name: string) => {
  const [{ accountId }] = await sql<[{ accountId: number }]>`
    insert into account (phone, called) values (${phone}, ${name}) returning account_id`
  await sql`
    with made as (insert into resource (kind) values ('person') returning resource_id)
    insert into person (person_id, name, phone) select resource_id, ${name}, ${phone} from made`
  return accountId
}

it('where an account signs in is corrected: it is signed out, codes that are under way open nothing, the new one is told', async () => {
  const { accountId, email } = await accountOf('林立春')
  const worker = await signedIn(site, 'worker 林立春')
  await sql`insert into sign_in (account_id, expires_at) values (${accountId}, '2026-11-25T09:10+08')`
  const at = `/park/accounts/${accountId}`
  const page = await administrator.gets(at)
  const wrong = await administrator.sends(page, `${at}/address`, { phone: '139', email: '' })
  expect(wrong.status).toBe(422)
  expect(wordsOf(wrong.html)).toContain(faults.mobile_number)

  const saved = await administrator.sends(wrong, `${at}/address`, { phone: '139 0000 0011', email: '' })
  expect(saved.status).toBe(303)
  expect(await accountOf('林立春')).toEqual({ accountId, phone: '+8613900000011', email: null })
  expect((await worker.gets('/me')).headers.location).toMatch(/^\/sign-in/)
  expect(await sql`select from sign_in where account_id = ${accountId} and used_at is null`).toHaveLength(0)
  expect(await sql`select from message where account_id = ${accountId} and kind = 'invited'`).toHaveLength(1)
  const [entry] =
    await sql`select actor, about, detail from audit_entry where verb = 'account.change_address'`
  expect(entry).toEqual({
    ...{ actor: `account/${administrator.accountId}`, about: `account/${accountId}`, detail: {} },
  })

  const late = await administrator.sends(page, `${at}/address`, { phone: '13900000012' })
  expect(late.status).toBe(409)
  expect(wordsOf(late.html)).toContain('+8613900000011')
  expect(late.html).toContain('value="13900000012"')
  const [other] = await sql<[{ email: string }]>`select email from account where email <> ${email} limit 1`
  const taken = await administrator.sends(await administrator.gets(at), `${at}/address`, {
    email: other.email,
  })
  expect(wordsOf(taken.html)).toContain(refused.one_account_per_address)
})

it('an account that is nobody’s is tied to somebody who has none, once, and opens their own pages', async () => {
  const accountId = await apart('+8613900000021', '孤号')
  const at = `/park/accounts/${accountId}`
  const page = await administrator.gets(at)
  const nobody = await administrator.sends(page, `${at}/person`, { contact: '13900000029' })
  expect(nobody.status).toBe(422)
  expect(wordsOf(nobody.html)).toContain(faults.nobody_has_this_contact)
  const { email } = await accountOf('周雨水')
  const has = await administrator.sends(page, `${at}/person`, { contact: String(email) })
  expect(has.status).toBe(409)
  expect(wordsOf(has.html)).toContain(refused.a_person_has_one_account)

  expect((await administrator.sends(page, `${at}/person`, { contact: '13900000021' })).status).toBe(303)
  expect((await administrator.gets(at)).html).not.toContain(`${at}/person`)
  const again = await administrator.sends(page, `${at}/person`, { contact: '13900000021' })
  expect(again.status).toBe(409)
  const worker = await signedIn(site, 'worker 孤号')
  expect((await worker.gets('/me')).status).toBe(200)
})

it('only an administrator corrects it, with a second factor given just now', async () => {
  const { accountId } = await accountOf('郑小满')
  const hexie = await signedIn(site, 'coordinator of hexie')
  const at = `/park/accounts/${accountId}/address`
  const entries = [
    ['phone', '13900000031'],
    ['email', ''],
    ['was_phone', ''],
    ['was_email', ''],
  ] as const
  expect((await hexie.posts(at, entries)).status).toBe(404)
  site.setClock('2026-11-25T09:11')
  expect((await administrator.posts(at, entries)).headers.location).toBe('/second-factor')
})
