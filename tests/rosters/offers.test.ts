import type { DateTime } from 'luxon'
import { beforeAll, expect, it } from 'vitest'
import { offerKey } from '../../server/rosters/offer-key.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'
import { assignmentsOf, layDraft, toldTo } from './lay-draft.ts'

const site = await openSite()
const { sql, context, setClock } = site
const text = textIn('zh-CN')
const coordinator = await signedIn(site, 'coordinator of hexie')
const worker = await signedIn(site, 'worker 秦芒种')
const anybody = visitorOf(site.origin)
const morning = { from: '08:30', until: '11:30' }
let rosterId: number
let ids: number[]

const published = async (...days: readonly string[]) => {
  const laid = await layDraft(
    sql,
    days.map(day => ({ day, ...morning, people: ['秦芒种', '魏小暑'] })),
  )
  const address = `/o/hexie/rosters/${laid.rosterId}/publication`
  await coordinator.sends(await coordinator.gets(address), address)
  const all = await assignmentsOf(sql, laid.rosterId)
  return {
    rosterId: laid.rosterId,
    ids: all.filter(({ name }) => name === '秦芒种').map(({ assignmentId }) => assignmentId),
  }
}
beforeAll(async () => {
  const first = await published('2026-12-02', '2026-12-03', '2026-12-08', '2026-12-09')
  rosterId = first.rosterId
  ids = first.ids
})

const statesOf = async () => {
  const all = await assignmentsOf(sql, rosterId)
  return all.filter(({ name }) => name === '秦芒种').map(({ state }) => state)
}
const claimed = async (assignmentId: number) =>
  (await sql`select from reservation where assignment_id = ${assignmentId}`).length
const keyOf = async (assignmentId: number) => {
  const [row] = await sql<[{ personId: number; offeredAt: DateTime }]>`
    select person_id, offered_at from assignment where assignment_id = ${assignmentId}`
  const offer = { assignmentId, personId: row.personId, offeredAtMillis: row.offeredAt.toMillis() }
  return offerKey(context.keys, offer)
}

const tokenOf = async (): Promise<string> => {
  const { forms } = await anybody.gets(`/offers/${await keyOf(ids[3] ?? 0)}`)
  return forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'token')?.value ?? ''
}

it('all offers are answered at once, each by itself; what was not chosen stays open', async () => {
  const day = await worker.gets('/me')
  expect(wordsOf(day.html)).toContain(text.offers.waiting.offers(4))
  const page = await worker.gets('/me/offers')
  expect(wordsOf(page.html)).toContain('魏小暑')

  const answer = await worker.sends(page, '/me/offers', {
    [`answer${ids[0]}`]: 'yes',
    [`answer${ids[1]}`]: 'no',
    [`why${ids[1]}`]: 'too_many',
  })

  expect(answer.status).toBe(303)
  expect(await statesOf()).toEqual(['accepted', 'declined', 'offered', 'offered'])
  expect([await claimed(ids[0] ?? 0), await claimed(ids[1] ?? 0)]).toEqual([1, 0])
  const [declined] = await sql`
    select declined_because, filled_in from assignment where assignment_id = ${ids[1] ?? 0}`
  expect(declined).toEqual({ declinedBecause: 'too_many', filledIn: false })
})

it('nothing chosen is a fault, and a field of no form of ours is refused', async () => {
  const page = await worker.gets('/me/offers')
  expect((await worker.sends(page, '/me/offers', {})).status).toBe(422)
  const [form] = page.forms.filter(({ action }) => action === '/me/offers')
  const token = form?.fields.find(({ name }) => name === 'token')?.value ?? ''
  expect(
    (
      await worker.posts('/me/offers', [
        ['token', token],
        ['answer1x', 'yes'],
      ])
    ).status,
  ).toBe(400)
})

it('somebody else’s offer is not there, whoever names it', async () => {
  const [other] = (await assignmentsOf(sql, rosterId)).filter(({ name }) => name === '魏小暑')
  const page = await worker.gets('/me/offers')
  const [form] = page.forms.filter(({ action }) => action === '/me/offers')
  const token = form?.fields.find(({ name }) => name === 'token')?.value ?? ''
  const answer = await worker.posts('/me/offers', [
    ['token', token],
    [`answer${other?.assignmentId}`, 'yes'],
  ])
  expect(answer.status).toBe(404)
})

it('the link shows what was offered together, answers it without signing in, and opening it changes nothing', async () => {
  const address = `/offers/${await keyOf(ids[2] ?? 0)}`
  const page = await anybody.gets(address)
  expect(page.status).toBe(200)
  expect(await statesOf()).toEqual(['accepted', 'declined', 'offered', 'offered'])

  const answer = await anybody.sends(page, address, { [`answer${ids[2]}`]: 'yes' })

  expect(answer.status).toBe(303)
  expect(await statesOf()).toEqual(['accepted', 'declined', 'accepted', 'offered'])
  const twice = await anybody.sends(page, address, { [`answer${ids[2]}`]: 'no' })
  expect(twice.status).toBe(409)
  expect(wordsOf(twice.html)).toContain(text.refused.offer_was_answered)
})

it('a wrong key, another’s and that of what is over answer alike', async () => {
  const { ids: later } = await published('2026-12-16')
  const key = await keyOf(ids[3] ?? 0)
  const [id, secret = ''] = key.split('.')
  const wrong = [`${id}.${'A'.repeat(43)}`, `${later[0]}.${secret}`, `999999.${secret}`, secret, `${key}x`]
  const token = await tokenOf()
  for (const one of wrong) {
    expect((await anybody.gets(`/offers/${one}`)).status).toBe(404)
    expect((await anybody.posts(`/offers/${one}`, [['token', token]])).status).toBe(404)
  }
  await sql`update account set disabled_at = '2026-11-25' where person_id = (select person_id from person where name = '秦芒种')`
  expect((await anybody.gets(`/offers/${key}`)).status).toBe(404)
  await sql`update account set disabled_at = null where disabled_at is not null`
  setClock('2026-11-27T09:01')
  expect((await anybody.gets(`/offers/${key}`)).status).toBe(404)
  setClock('2026-11-25T09:00')
  expect((await anybody.gets(`/offers/${key}`)).status).toBe(200)
})

it.each([
  ['answer%ID', 'perhaps', 400],
  ['why%ID', 'weather', 400],
  ['all', 'no', 400],
  ['answer0', 'yes', 404],
  ['answer999999999999999', 'yes', 404],
  ['passcode', '1234', 400],
  ['why%ID', 'away', 422],
])('behind the link, %s as %s changes nothing', async (name, value, status) => {
  const [id = 0] = ids.slice(-1)
  const before = await assignmentsOf(sql, rosterId)
  const field = [name.replace('%ID', String(id)), value] as const
  const answer = await anybody.posts(`/offers/${await keyOf(id)}`, [['token', await tokenOf()], field])
  expect(answer.status).toBe(status)
  expect(await assignmentsOf(sql, rosterId)).toEqual(before)
})

it('after its hour an offer is refused by name', async () => {
  const page = await worker.gets('/me/offers')
  setClock('2026-11-27T09:00')
  const late = await worker.sends(page, '/me/offers', { [`answer${ids[3]}`]: 'yes' })
  setClock('2026-11-25T09:00')
  expect(late.status).toBe(409)
  expect(wordsOf(late.html)).toContain(text.refused.offer_has_expired)
})

it('of two answers at once the first counts', async () => {
  const page = await worker.gets('/me/offers')
  const answers = await Promise.all(
    ['yes', 'no'].map(answer => worker.sends(page, '/me/offers', { [`answer${ids[3]}`]: answer })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const [state] = (await statesOf()).slice(-1)
  expect(await claimed(ids[3] ?? 0)).toBe(state === 'accepted' ? 1 : 0)
})

it('a coordinator answers for somebody, who is told and may change it until it is due', async () => {
  const {
    rosterId: roster,
    ids: [id = 0],
  } = await published('2026-12-22')
  const address = `/o/hexie/rosters/${roster}/assignments/${id}/answer`
  const yes = { [`answer${id}`]: 'yes' }
  const page = await coordinator.gets(address)
  expect((await coordinator.sends(page, address, yes)).status).toBe(303)

  const row = () => sql`
    select state, filled_in, answered_by from assignment where assignment_id = ${id}`
  expect(await row()).toEqual([{ state: 'accepted', filledIn: true, answeredBy: coordinator.accountId }])
  expect((await toldTo(sql, '秦芒种')).at(-1)).toEqual({ kind: 'shift_accepted_for', shifts: 1 })
  expect((await coordinator.sends(page, address, yes)).status).toBe(409)
  const own = await worker.gets('/me/offers')
  await worker.sends(own, '/me/offers', { [`answer${id}`]: 'no' })
  expect(await row()).toEqual([{ state: 'declined', filledIn: false, answeredBy: worker.accountId }])
})

it('a volunteer sees what comes and what is over', async () => {
  const next = await worker.gets('/me/shifts')
  expect(wordsOf(next.html)).toContain(text.shifts.states.accepted)
  expect(wordsOf((await worker.gets('/me/shifts?which=done')).html)).toContain(text.shifts.noneDone)
})
