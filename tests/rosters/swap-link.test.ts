import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { askToSwap } from '../../server/rosters/ask-to-swap.ts'
import { swapKey } from '../../server/rosters/swap-key.ts'
import type { Worker } from '../../sql/accounts/staff.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'
import { assignmentsOf } from './lay-draft.ts'
import { layHeld } from './lay-held.ts'

const site = await openSite()
const { sql, context, setClock } = site
const { take: text } = textIn('zh-CN').swaps
const anybody = visitorOf(site.origin)

const { rosterId, ids } = await layHeld(site, { '2026-12-07': '秦芒种' })
const [asker] = await sql<[Worker]>`
  select person_id, account_id from person join account using (person_id) where name = '秦芒种'`
await askToSwap(context, asker, { assignmentId: ids[0] ?? 0, whom: 'anyone', note: null })

const asked = await sql<{ swapId: number; personId: number; name: string; askedAt: DateTime }[]>`
  select swap_id, person_id, name, asked_at from swap_asked join person using (person_id) order by name`
const keys = asked.map(({ swapId, personId, askedAt }) =>
  swapKey(context.keys, { swapId, personId, askedAtMillis: askedAt.toMillis() }),
)
const [first = '', second = ''] = keys
const holds = async () => (await assignmentsOf(sql, rosterId)).map(({ name, state }) => `${name} ${state}`)

it('a wrong key, another’s, that of whoever has no account and that of a shift that has begun answer alike', async () => {
  const page = await anybody.gets(`/swaps/${first}`)
  expect(page.status).toBe(200)
  const token = page.forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'token')?.value ?? ''
  const [swap, person, secret] = first.split('.')
  const wrong = [
    `${swap}.${asked[1]?.personId}.${secret}`,
    `99999.${person}.${secret}`,
    `${swap}.${person}.${'A'.repeat(43)}`,
    `${first}x`,
  ]
  const answers = async (key: string) => [
    (await anybody.gets(`/swaps/${key}`)).status,
    (await anybody.posts(`/swaps/${key}/taking`, [['token', token]])).status,
    (await anybody.posts(`/swaps/${key}/refusal`, [['token', token]])).status,
  ]
  for (const key of wrong) expect(await answers(key)).toEqual([404, 404, 404])
  await sql`update account set disabled_at = '2026-11-25' where person_id = ${asked[0]?.personId ?? 0}`
  expect(await answers(first)).toEqual([404, 404, 404])
  await sql`update account set disabled_at = null where disabled_at is not null`
  setClock('2026-12-07T08:30')
  expect(await answers(first)).toEqual([404, 404, 404])
  setClock('2026-11-25T09:00')
  const more = await anybody.posts(`/swaps/${first}/taking`, [
    ['token', token],
    ['answer', 'yes'],
  ])
  expect(more.status).toBe(400)
  expect(await holds()).toEqual(['秦芒种 accepted'])
})

it('whoever holds the link takes the shift without signing in; who comes later reads that somebody has it', async () => {
  const page = await anybody.gets(`/swaps/${first}`)
  const late = await anybody.gets(`/swaps/${second}`)

  const answer = await anybody.sends(page, `/swaps/${first}/taking`)

  expect(answer.status).toBe(303)
  expect(wordsOf((await anybody.gets(`/swaps/${first}`)).html)).toContain(text.mine)
  expect(await holds()).toEqual(['秦芒种 withdrawn', `${asked[0]?.name} accepted`])
  const over = await anybody.sends(late, `/swaps/${second}/taking`)
  expect(over.status).toBe(409)
  expect(wordsOf(over.html)).toContain(text.over.taken)
  expect((await anybody.gets(`/swaps/${second}`)).forms.some(({ action }) => action?.includes('swaps'))).toBe(
    false,
  )
})
