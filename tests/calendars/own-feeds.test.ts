import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { publishForOne } from '../rosters/publish-for-one.ts'
import { polls } from '../setup/laid-feed.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'

const site = await openSite()
const { sql, origin, setClock } = site
setClock('2026-11-25T10:00')
await publishForOne(site, '2026-12-01')
const worker = await signedIn(site, 'worker 秦芒种')
const coordinator = await signedIn(site, 'coordinator of hexie')
const text = textIn('zh-CN').feeds
const HERE = '/me/calendars'

const addressesIn = (html: string) =>
  [...html.matchAll(/readonly value="([^"]+)"/g)].map(([, address]) => String(address))
const pathOf = (address: string) => new URL(address).pathname
it('a volunteer opens a feed of their own, and it is read at the address that the page shows', async () => {
  expect((await worker.gets(HERE)).html).not.toContain('/f/')
  await worker.sends(await worker.gets(HERE), HERE)

  const { html } = await worker.gets(HERE)
  const [address = ''] = addressesIn(html)
  expect(html).toContain(text.unread)
  expect(html).toContain(`href="webcal://localhost:3000${pathOf(address)}"`)
  const read = await polls(origin, pathOf(address), { 'User-Agent': 'Google-Calendar-Importer' })
  expect(read.status).toBe(200)
  await expect
    .poll(async () => (await worker.gets(HERE)).html)
    .toContain(text.lastRead('11月25日 周三 10:00', text.readers.google))
})

it('another address ends the one before, and no address ends both; the same sent twice is one', async () => {
  const page = await worker.gets(HERE)
  const [old = ''] = addressesIn(page.html)
  await worker.sends(page, `${HERE}/renewal`)
  await worker.sends(page, `${HERE}/renewal`)
  const renewed = await worker.gets(HERE)
  const [fresh = ''] = addressesIn(renewed.html)

  expect(fresh).not.toBe(old)
  expect((await polls(origin, pathOf(old))).status).toBe(404)
  expect((await polls(origin, pathOf(fresh))).status).toBe(200)
  await worker.sends(renewed, `${HERE}/revocation`)
  expect((await polls(origin, pathOf(fresh))).status).toBe(404)
  const verbs = await sql<{ verb: string }[]>`
    select verb from audit_entry where about like 'feed/%' order by entry_id`
  expect(verbs.map(({ verb }) => verb)).toEqual(['feed.open', 'feed.renew', 'feed.revoke'])
})

it('a feed of somebody else’s is neither renewed nor ended nor opened', async () => {
  await worker.sends(await worker.gets(HERE), HERE)
  const page = await worker.gets(HERE)
  const [address = ''] = addressesIn(page.html)
  const feed = /\/f\/(\d+)-/.exec(address)?.[1] ?? ''
  const theirs = await coordinator.gets(HERE)
  const held = theirs.forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'token')
  const token = ['token', held?.value ?? ''] as const
  await coordinator.posts(`${HERE}/revocation`, [token, ['feed', feed]])
  await coordinator.posts(`${HERE}/renewal`, [token, ['feed', feed], ['epoch', '1']])

  expect((await polls(origin, pathOf(address))).status).toBe(200)
  const [{ organisationId }] = await sql<[{ organisationId: number }]>`
    select organisation_id from organisation where slug = 'yujia'`
  const other = await coordinator.posts(HERE, [
    token,
    ['scope', 'organisation'],
    ['of', String(organisationId)],
  ])
  expect(other.status).toBe(404)
})

it('a coordinator proves who they are before their addresses are shown', async () => {
  const half = await signedIn(site, 'coordinator of hexie', { secondFactor: false })
  const { status, headers } = await half.gets(HERE)
  expect([status, headers.location]).toEqual([303, `/second-factor?to=${encodeURIComponent(HERE)}`])
})
