import { beforeEach, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'
import { askedFor, callsFor, heldBy, layNear, letGo, linkOf } from './lay-urgent.ts'
import { addressOf, says } from './urgent-pages.ts'

const site = await openSite()
const { sql, context, setClock } = site
setClock('2026-12-02T09:00')
const text = textIn('zh-CN')
beforeEach(() => letGo(context))
const coordinator = await signedIn(site, 'coordinator of hexie')
const worker = await signedIn(site, 'worker 秦芒种')
const anybody = visitorOf(site.origin)
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
