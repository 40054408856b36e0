import { expect, it } from 'vitest'
import { askToSwap } from '../../server/rosters/ask-to-swap.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { layHeld } from './lay-held.ts'
import { swapsIn } from './swaps-in.ts'

const site = await openSite()
const { sql, context } = site
const { swaps: text } = textIn('zh-CN')
const { personOf, as, swapOver, openedFor, holds, claims, kindsTo } = swapsIn(site)
const { answerFor } = text
const asker = await signedIn(site, 'worker 秦芒种')
const taker = await signedIn(site, 'worker 陶大暑')
const other = await signedIn(site, 'worker 方白露')

it('whoever may is asked once, the first who takes it has it, and both and the coordinator are told once (R47)', async () => {
  const { rosterId, ids, coordinator } = await layHeld(site, { '2026-12-07': '秦芒种' })
  const [id] = ids
  const address = `/me/shifts/${id}/swap`
  const shifts = await asker.gets('/me/shifts')
  expect(shifts.html).toContain(`href="${address}"`)

  const asked = await asker.sends(await asker.gets(address), address, { asked: 'anyone', note: '上午开庭' })

  expect(asked.status).toBe(303)
  expect(wordsOf((await asker.gets('/me/shifts')).html)).toContain(text.going)
  expect(await kindsTo('陶大暑')).toEqual(['swap_asked'])
  expect(await kindsTo('白大寒')).toEqual([])
  const { swapId = 0 } = (await swapOver(id ?? 0)) ?? {}
  expect(await holds(rosterId)).toEqual(['秦芒种 accepted'])

  const page = await taker.gets(`/me/swaps/${swapId}`)
  expect(wordsOf(page.html)).toContain(text.take.says('秦芒种', '上午开庭'))
  const late = await other.gets(`/me/swaps/${swapId}`)
  expect((await taker.sends(page, `/me/swaps/${swapId}/taking`)).status).toBe(303)
  const second = await other.sends(late, `/me/swaps/${swapId}/taking`)

  expect(second.status).toBe(409)
  expect(wordsOf(second.html)).toContain(text.take.over.taken)
  expect(await holds(rosterId)).toEqual(['秦芒种 withdrawn', '陶大暑 accepted'])
  expect(await claims(rosterId)).toEqual(['陶大暑'])
  expect((await kindsTo('秦芒种')).filter(kind => kind === 'swap_done')).toHaveLength(1)
  expect((await kindsTo('陶大暑')).filter(kind => kind === 'swap_done')).toHaveLength(1)
  const [{ told }] = await sql<[{ told: number }]>`
    select count(*)::int as told from message where kind = 'swap_told' and account_id = ${coordinator.accountId}`
  expect(told).toBe(1)
  const list = await coordinator.gets(`/o/hexie/rosters/${rosterId}/swaps`)
  expect(wordsOf(list.html)).toContain(text.roster.states.taken('陶大暑'))
})

it('two exchange their shifts, each counted as if it had given theirs', async () => {
  const { rosterId, ids } = await layHeld(site, { '2026-11-30': '秦芒种', '2026-12-14': '姜立秋' })
  const address = `/me/shifts/${ids[0]}/swap`
  const none = await asker.sends(await asker.gets(address), address, { asked: 'exchange' })
  expect(none.status).toBe(422)
  const asked = await asker.sends(none, address, { asked: 'exchange', theirs: String(ids[1]) })
  expect(asked.status).toBe(303)
  const { swapId = 0 } = (await swapOver(ids[0] ?? 0)) ?? {}
  expect(await kindsTo('郑小满')).not.toContain('swap_done')

  const theirs = await signedIn(site, 'worker 姜立秋')
  const page = await theirs.gets(`/me/swaps/${swapId}`)
  expect(wordsOf(page.html)).toContain(text.take.headingExchange('秦芒种'))
  await theirs.sends(page, `/me/swaps/${swapId}/taking`)

  expect(await claims(rosterId)).toEqual(['姜立秋', '秦芒种'])
  expect((await kindsTo('姜立秋')).filter(kind => kind === 'swap_done')).toHaveLength(1)
})

it('when nobody who was asked comes, it is over and its holder is told once', async () => {
  const { rosterId, ids } = await layHeld(site, { '2026-12-07': '姜立秋' })
  const { personId } = await personOf('方白露')
  await sql`delete from leave`
  await askToSwap(context, await as('姜立秋'), { assignmentId: ids[0] ?? 0, whom: { personId }, note: null })
  const { swapId = 0 } = (await swapOver(ids[0] ?? 0)) ?? {}
  const page = await other.gets(`/me/swaps/${swapId}`)

  expect((await other.sends(page, `/me/swaps/${swapId}/refusal`)).status).toBe(303)

  expect((await swapOver(ids[0] ?? 0))?.state).toBe('withdrawn')
  expect((await kindsTo('姜立秋')).filter(kind => kind === 'swap_failed')).toHaveLength(1)
  expect(await claims(rosterId)).toEqual(['姜立秋'])
})

it('a coordinator answers for somebody who has no account, marked as filled in', async () => {
  const { rosterId, ids, coordinator } = await layHeld(site, { '2026-12-22': '姜立秋' })
  await sql`
    update shift_position set qualifications = '{}' where shift_id in (select shift_id from shift where roster_id = ${rosterId})`
  const swapId = await openedFor(ids[0] ?? 0, '姜立秋')
  const [{ personId, name }] = await sql<[{ personId: number; name: string }]>`
    select person_id, name from swap_asked join person using (person_id) where swap_id = ${swapId} order by name limit 1`
  await sql`update account set disabled_at = '2026-11-25' where person_id = ${personId}`
  const address = `/o/hexie/rosters/${rosterId}/swaps/${swapId}`
  const page = await coordinator.gets(address)
  expect(wordsOf(page.html)).toContain(answerFor.untold)
  expect((await coordinator.sends(page, `${address}/taking`)).status).toBe(422)

  const answer = await coordinator.sends(page, `${address}/taking`, { person: String(personId) })

  expect(answer.status).toBe(303)
  expect(await holds(rosterId)).toEqual(['姜立秋 withdrawn', `${name} accepted`])
  expect(await sql`select answered_by from assignment where person_id = ${personId} and filled_in`).toEqual([
    { answeredBy: coordinator.accountId },
  ])
  await sql`update account set disabled_at = null where person_id = ${personId}`
})

it('somebody else’s shift and a swap that one was not asked answer alike', async () => {
  const { ids } = await layHeld(site, { '2026-12-15': '姜立秋' })
  await sql`delete from swap_asked where person_id = ${(await personOf('方白露')).personId}`
  const swapId = (await sql<{ swapId: number }[]>`select min(swap_id) as swap_id from swap`)[0]?.swapId
  for (const address of [
    `/me/shifts/${ids[0]}/swap`,
    '/me/shifts/99999/swap',
    '/me/swaps/99999',
    `/me/swaps/${swapId}`,
  ])
    expect((await other.gets(address)).status).toBe(404)
})
