import { beforeEach, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'
import { callsFor, heldBy, layNear, letGo, linkOf } from './lay-urgent.ts'
import { addressOf, says, tokenOf } from './urgent-pages.ts'

const site = await openSite()
const { sql, context, setClock } = site
setClock('2026-12-02T09:00')
const text = textIn('zh-CN')
beforeEach(() => letGo(context))
const coordinator = await signedIn(site, 'coordinator of hexie')
const worker = await signedIn(site, 'worker 秦芒种')
const anybody = visitorOf(site.origin)

it('the link asks; its first yes has the shift, claimed and accepted, and the others read that somebody comes', async () => {
  const near = await layNear(context, '2026-12-02')
  const [one, other] = await callsFor(context, near)
  if (!one || !other) throw new Error('two were to be asked')
  const [mine, theirs] = [linkOf(context, one), linkOf(context, other)]
  const before = await anybody.gets(theirs)
  for (let times = 0; times < 3; times++) await anybody.gets(mine)
  expect(await heldBy(context, near.positionId)).toEqual([])

  const yes = await says(anybody, mine, 'yes')
  const late = await says(anybody, theirs, 'yes', before)

  expect([yes.status, late.status]).toEqual([303, 409])
  expect(wordsOf(late.html)).toContain(text.urgent.own.taken)
  expect(wordsOf((await anybody.gets(mine)).html)).toContain(text.urgent.own.mine)
  expect(wordsOf((await anybody.gets(theirs)).html)).toContain(text.urgent.own.taken)
  expect(await heldBy(context, near.positionId)).toEqual([
    { personId: one.personId, state: 'accepted', claims: 1 },
  ])
  const page = wordsOf((await coordinator.gets(addressOf(near))).html)
  expect(page).toContain(text.urgent.ended.taken(one.name, '09:00'))
})

it('a no may become a yes; what is filled in is marked; no form of another position answers it', async () => {
  const [near, elsewhere] = [await layNear(context, '2026-12-02'), await layNear(context, '2026-12-02')]
  const own = (await callsFor(context, near)).find(({ name }) => name === '秦芒种')
  const address = `/me/urgent/${own?.offerId}`
  await says(worker, address, 'no')
  const saidNo = await worker.gets(address)
  expect(wordsOf(saidNo.html)).toContain(text.urgent.own.saidNo)

  const page = await coordinator.gets(addressOf(near))
  const fillsIn = (of: typeof near) =>
    coordinator.posts(`${addressOf(of)}/answer`, [
      ['token', tokenOf(page)],
      ['offer', String(own?.offerId)],
      ['answer', 'yes'],
    ])
  expect((await fillsIn(elsewhere)).status).toBe(404)
  expect(await heldBy(context, near.positionId)).toEqual([])
  const filled = await fillsIn(near)

  expect(filled.status).toBe(303)
  const [row] = await sql`
    select state, filled_in from assignment
    where position_id = ${near.positionId} and person_id = ${own?.personId ?? 0}`
  expect(row).toEqual({ state: 'accepted', filledIn: true })
  expect(wordsOf((await coordinator.gets(addressOf(near))).html)).toContain(text.urgent.filledIn)
})

it('a wrong key, another’s and that of a shift that is over answer alike; so does another’s own page', async () => {
  const near = await layNear(context, '2026-12-02')
  const [one, other] = await callsFor(context, near)
  if (!one || !other) throw new Error('two were to be asked')
  const link = linkOf(context, one)
  const [, secret = ''] = link.split('.')
  const wrong = [`${other.offerId}.${secret}`, `999999.${secret}`, secret, `${one.offerId}.${'A'.repeat(43)}`]
  const [absent, ...rest] = await Promise.all(
    [...wrong.map(key => `/urgent/${key}`), '/urgent/x'].map(address => anybody.gets(address)),
  )
  expect([absent, ...rest].map(page => page?.status)).toEqual(wrong.map(() => 404).concat(404))
  const another = [one, other].find(({ name }) => name !== '秦芒种')
  for (const id of [another?.offerId, 999999, '0', 'x'])
    expect((await worker.gets(`/me/urgent/${id}`)).status).toBe(404)
  setClock('2026-12-02T17:00')
  expect((await anybody.gets(link)).status).toBe(404)
  setClock('2026-12-02T09:00')
  expect((await anybody.gets(link)).status).toBe(200)
})
