import { expect, it } from 'vitest'
import { endSwaps } from '../../server/rosters/end-swaps.ts'
import { withdrawSwap } from '../../server/rosters/withdraw-swap.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { assignmentsOf } from './lay-draft.ts'
import { layHeld } from './lay-held.ts'
import { swapsIn } from './swaps-in.ts'

const site = await openSite()
const { sql, context, setClock } = site
const { swaps: text, refused, why } = textIn('zh-CN')
const { as, swapOver, openedFor, takes, holds, claims } = swapsIn(site)
const rejected = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.flatMap(result => (result.status === 'rejected' ? [result.reason.rule] : []))

it('of two who take it at once one has it', async () => {
  const { rosterId, ids } = await layHeld(site, { '2026-12-14': '秦芒种' })
  const swapId = await openedFor(ids[0] ?? 0)

  const results = await Promise.allSettled([takes('陶大暑', swapId), takes('方白露', swapId)])

  expect(rejected(results)).toEqual(['swap_is_taken'])
  expect((await holds(rosterId)).filter(one => one.endsWith('accepted'))).toHaveLength(1)
  expect(await claims(rosterId)).toHaveLength(1)
})

it('of taking and taking back, or of taking and its end, one counts', async () => {
  const { rosterId, ids } = await layHeld(site, { '2026-12-21': '秦芒种' })
  const swapId = await openedFor(ids[0] ?? 0)

  const back = await Promise.allSettled([
    takes('陶大暑', swapId),
    withdrawSwap(context, await as('秦芒种'), swapId),
  ])

  expect(rejected(back)).toHaveLength(1)
  const taken = (await swapOver(ids[0] ?? 0))?.state === 'taken'
  expect(await claims(rosterId)).toEqual([taken ? '陶大暑' : '秦芒种'])

  const [holder, held] = taken
    ? ['陶大暑', (await assignmentsOf(sql, rosterId)).at(-1)]
    : ['秦芒种', { assignmentId: ids[0] }]
  const again = await openedFor(held?.assignmentId ?? 0, holder)
  setClock('2026-12-21T08:29:59')
  const takesIt = takes('方白露', again)
  setClock('2026-12-21T08:30')
  const [result] = await Promise.allSettled([takesIt, endSwaps(context)])
  await endSwaps(context)
  setClock('2026-11-25T09:00')

  const state = (await swapOver(held?.assignmentId ?? 0))?.state
  expect(state).toBe(result?.status === 'fulfilled' ? 'taken' : 'expired')
  expect(await claims(rosterId)).toEqual([state === 'taken' ? '方白露' : holder])
})

it('a rule that holds no more when it is taken is said before, and refused', async () => {
  const { rosterId, ids } = await layHeld(site, { '2026-12-08': '秦芒种' })
  await sql`update shift_position set qualifications = '{}' where shift_id in (select shift_id from shift where roster_id = ${rosterId})`
  const swapId = await openedFor(ids[0] ?? 0)
  const [{ name }] = await sql<[{ name: string }]>`
    select name from swap_asked join person using (person_id) join account using (person_id) where swap_id = ${swapId} limit 1`
  const who = await signedIn(site, `worker ${name}`)
  const before = await who.gets(`/me/swaps/${swapId}`)
  await sql`
    insert into leave (person_id, during, kind)
    select person_id, '[2026-12-08,2026-12-09)', 'away' from person where name = ${name}`

  const page = await who.gets(`/me/swaps/${swapId}`)
  const answer = await who.sends(before, `/me/swaps/${swapId}/taking`)

  expect(wordsOf(page.html)).toContain(text.take.breaks([why.word.away(0)]))
  expect(answer.status).toBe(409)
  expect(wordsOf(answer.html)).toContain(refused.swap_breaks_a_rule)
  expect(await claims(rosterId)).toEqual(['秦芒种'])
})
