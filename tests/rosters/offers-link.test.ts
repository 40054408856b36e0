import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { offerKey } from '../../server/rosters/offer-key.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'
import { assignmentsOf } from './lay-draft.ts'
import { publishForOne } from './publish-for-one.ts'

const site = await openSite()
const { sql, context, setClock } = site
const text = textIn('zh-CN')
const anybody = visitorOf(site.origin)
const first = await publishForOne(site, '2026-12-08', '2026-12-09')
const { rosterId, ids } = first

const keyOf = async (assignmentId: number) => {
  const [row] = await sql<[{ personId: number; offeredAt: DateTime }]>`
    select person_id, offered_at from assignment where assignment_id = ${assignmentId}`
  const offer = { assignmentId, personId: row.personId, offeredAtMillis: row.offeredAt.toMillis() }
  return offerKey(context.keys, offer)
}
const tokenOf = async (): Promise<string> => {
  const { forms } = await anybody.gets(`/offers/${await keyOf(ids[1] ?? 0)}`)
  return forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'token')?.value ?? ''
}

it('the link shows what was offered together, answers it without signing in, and opening it changes nothing', async () => {
  const address = `/offers/${await keyOf(ids[0] ?? 0)}`
  const page = await anybody.gets(address)
  expect(page.status).toBe(200)
  expect(await first.states()).toEqual(['offered', 'offered'])

  const answer = await anybody.sends(page, address, { [`answer${ids[0]}`]: 'yes' })

  expect(answer.status).toBe(303)
  expect(await first.states()).toEqual(['accepted', 'offered'])
  const twice = await anybody.sends(page, address, { [`answer${ids[0]}`]: 'no' })
  expect(twice.status).toBe(409)
  expect(wordsOf(twice.html)).toContain(text.refused.offer_was_answered)
})

it('a wrong key, another’s and that of what is over answer alike', async () => {
  const { ids: later } = await publishForOne(site, '2026-12-16')
  const key = await keyOf(ids[1] ?? 0)
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

it('what is due is shown and not asked any more, while another of the same message still waits', async () => {
  const { ids: near } = await publishForOne(site, '2026-11-26', '2026-12-23')
  setClock('2026-11-26T07:00')
  const page = await anybody.gets(`/offers/${await keyOf(near[0] ?? 0)}`)
  const none = await anybody.sends(page, /^\/offers\//, {})
  setClock('2026-11-25T09:00')
  expect(page.html).not.toContain(`name="answer${near[0]}"`)
  expect(page.html).toContain(`name="answer${near[1]}"`)
  expect(none.status).toBe(422)
  expect(none.html).toContain(`href="#answer${near[1]}"`)
})
