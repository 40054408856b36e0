import { beforeEach, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import type { openBrowser, Page } from '../setup/paper-browser.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'
import { askedFor, callsFor, heldBy, layNear, letGo, linkOf } from './lay-urgent.ts'

type Browser = ReturnType<typeof openBrowser>

const site = await openSite()
const { sql, context, setClock } = site
setClock('2026-12-02T09:00')
const text = textIn('zh-CN')
beforeEach(() => letGo(context))
const coordinator = await signedIn(site, 'coordinator of hexie')
const worker = await signedIn(site, 'worker 秦芒种')
const anybody = visitorOf(site.origin)
const addressOf = ({ rosterId, positionId }: { rosterId: number; positionId: number }) =>
  `/o/hexie/rosters/${rosterId}/positions/${positionId}/urgent`
const tokenOf = ({ forms }: Page) =>
  forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'token')?.value ?? ''
/** Presses one of the two buttons of an answer. */
const says = async (
  browser: Pick<Browser, 'gets' | 'posts'>,
  address: string,
  answer: 'yes' | 'no',
  page?: Page,
) =>
  browser.posts(address, [
    ['token', tokenOf(page ?? (await browser.gets(address)))],
    ['answer', answer],
  ])
const calls = async () => (await sql`select from urgent_call`).length

it('a coordinator is led there, sees who would be asked, and nobody is asked before the button', async () => {
  const near = await layNear(context, '2026-12-02')
  const address = addressOf(near)
  for (const page of [`/o/hexie/rosters/${near.rosterId}`, address.replace('/urgent', '')])
    expect((await coordinator.gets(page)).html).toContain(`href="${address}"`)

  const page = await coordinator.gets(address)

  expect(wordsOf(page.html)).toContain('秦芒种')
  expect(await calls()).toBe(0)
  expect((await coordinator.sends(page, address)).status).toBe(303)
  const asked = await askedFor(context, near.positionId)
  expect(asked.map(({ name }) => name)).toContain('秦芒种')
  const said = await sql`select once from message where kind = 'urgent_call'`
  expect(said).toHaveLength(asked.filter(({ accountId }) => accountId !== null).length)
  const own = asked.find(({ name }) => name === '秦芒种')
  expect((await worker.gets('/me')).html).toContain(`href="/me/urgent/${own?.offerId}"`)
})

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

it('whom a rule stops is asked only by name, and their yes holds even so', async () => {
  const near = await layNear(context, '2026-12-02', { from: '12:30' })
  const page = await coordinator.gets(addressOf(near))
  const [choice] = page.forms.flatMap(({ fields }) => fields).filter(({ name }) => name === 'even_so')
  expect(choice?.value).toMatch(/^\d+$/)

  await coordinator.sends(page, addressOf(near), { even_so: choice?.value ?? '' })

  const asked = await askedFor(context, near.positionId)
  const stopped = asked.find(({ personId }) => personId === Number(choice?.value))
  expect(stopped).toBeDefined()
  if (!stopped) return
  const link = linkOf(context, stopped)
  if (stopped.accountId === null) return expect((await anybody.gets(link)).status).toBe(404)
  expect((await says(anybody, link, 'yes')).status).toBe(303)
  expect(await heldBy(context, near.positionId)).toMatchObject([{ personId: stopped.personId }])
})

it('what is far, begun, held or a draft is not called for, and says why', async () => {
  const cases = [
    ['far', await layNear(context, '2026-12-03')],
    ['begun', await layNear(context, '2026-12-02', { from: '08:30' })],
    ['held', await layNear(context, '2026-12-02', { holder: '魏小暑' })],
  ] as const
  const free = await layNear(context, '2026-12-02')
  const page = await coordinator.gets(addressOf(free))
  for (const [why, near] of cases) {
    expect(wordsOf((await coordinator.gets(addressOf(near))).html)).toContain(text.urgent.not[why])
    const before = await calls()
    const answer = await coordinator.posts(
      addressOf(near),
      page.forms
        .filter(({ action }) => action === addressOf(free))
        .flatMap(({ fields }) => fields.map(({ name, value }) => [name, value] as const))
        .filter(([name]) => name !== 'even_so'),
    )
    expect([answer.status, await calls()]).toEqual([409, before])
  }
})

it('others than were shown are asked by nobody', async () => {
  const near = await layNear(context, '2026-12-02')
  const page = await coordinator.gets(addressOf(near))
  await sql`
    insert into leave (person_id, during, kind)
    select person_id, '[2026-12-02T13:00+08:00,2026-12-02T18:00+08:00)', 'away' from person where name = '秦芒种'`

  const answer = await coordinator.sends(page, addressOf(near))

  expect(answer.status).toBe(409)
  expect(wordsOf(answer.html)).toContain(text.refused.it_has_changed_meanwhile)
  expect(await askedFor(context, near.positionId)).toEqual([])
  await sql`delete from leave where during && '[2026-12-02T13:00+08:00,2026-12-02T18:00+08:00)'`
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

it('a shift that somebody is called for keeps the hours that they were told', async () => {
  const near = await layNear(context, '2026-12-02')
  await callsFor(context, near)
  const [{ shiftId }] = await sql<[{ shiftId: number }]>`
    select shift_id from shift_position where position_id = ${near.positionId}`
  const address = `/o/hexie/rosters/${near.rosterId}/shifts/${shiftId}`

  const moved = await coordinator.sends(await coordinator.gets(address), address, {
    from: '18:00',
    until: '20:00',
  })

  expect(moved.status).toBe(409)
  expect(wordsOf(moved.html)).toContain(text.refused.a_shift_that_is_held_stays)
})
