import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { assignmentsOf, layDraft } from './lay-draft.ts'

const site = await openSite()
const { sql } = site
const text = textIn('zh-CN').rosterDrafts.compare
const refused = textIn('zh-CN').refused
const coordinator = await signedIn(site, 'coordinator of hexie')
const afternoon = { from: '13:30', until: '16:30' }
const at = (rosterId: number, rest: string) => `/o/hexie/rosters/${rosterId}${rest}`
const keepsCopy = async (rosterId: number) => {
  const page = await coordinator.gets(at(rosterId, '/comparison'))
  const kept = await coordinator.sends(page, at(rosterId, '/variants'))
  const compared = await coordinator.gets(String(kept.headers.location))
  return { compared, copy: Number(String(kept.headers.location).split('=').at(-1)) }
}

it('a copy that is kept is alike in every position, and what is changed in it stands beside what was', async () => {
  const { rosterId } = await layDraft(sql, [
    { day: '2026-12-02', ...afternoon, people: ['秦芒种', null] },
    { day: '2026-12-09', ...afternoon, people: ['魏小暑'] },
  ])
  await sql`update assignment set fixed = true, filled_in = true`
  await sql`
    insert into roster_easing (roster_id, person_id, rule, day, shift_id, allows, eased_at, eased_by)
    select ${rosterId}, person_id, 'hours', '2026-12-02', min(shift_id), 0, now(), ${coordinator.accountId}
    from person, shift where name = '魏小暑' and roster_id = ${rosterId} group by person_id`
  await sql`
    insert into wish (person_id, weekday, hours, kind)
    select person_id, 3, '[13:00,17:00)', 'avoid' from person where name = '魏小暑'`

  const { compared, copy } = await keepsCopy(rosterId)
  expect(wordsOf(compared.html)).toContain(text.alike)
  expect(await sql`select from assignment where fixed and filled_in`).toHaveLength(4)
  expect((await assignmentsOf(sql, copy)).map(({ name }) => name)).toEqual(['秦芒种', '魏小暑'])
  await sql`
    update assignment set person_id = (select person_id from person where name = '石秋分')
    where position_id in (select position_id from shift_position join shift using (shift_id) where roster_id = ${copy})
      and person_id = (select person_id from person where name = '魏小暑')`

  const words = wordsOf((await coordinator.gets(at(rosterId, '/comparison'))).html)

  expect(words).toContain(text.changed(1))
  for (const said of ['石秋分', '魏小暑', text.of(2, 3)]) expect(words).toContain(said)
  expect(words).toMatch(new RegExp(`${text.counts.disliked} 1 0`))
  const eased = await sql`
    select rule, lower(during) = '2026-12-02 13:30+08' as own from roster_easing join shift using (roster_id, shift_id)
    where roster_id = ${copy}`
  expect(eased).toEqual([{ rule: 'hours', own: true }])
})

it('of two one is chosen, the other is gone, and two who choose at once never lose both', async () => {
  const { rosterId } = await layDraft(sql, [{ day: '2026-12-02', ...afternoon, people: ['秦芒种'] }])
  const { compared, copy } = await keepsCopy(rosterId)

  const answers = await Promise.all([
    coordinator.sends(compared, at(rosterId, '/comparison')),
    coordinator.sends(compared, at(copy, '/comparison')),
  ])

  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  const left = await sql`select roster_id from roster where roster_id = any(${[rosterId, copy]}::bigint[])`
  expect(left).toHaveLength(1)
  // A draft of another duty is nothing to be thrown away for this one.
  const { rosterId: elsewhere } = await layDraft(sql, [])
  const [{ rosterId: kept } = { rosterId: 0 }] = left
  const other = await coordinator.sends(compared, at(kept, '/comparison'), { other: String(elsewhere) })
  expect(other.status).toBe(409)
  expect(wordsOf(other.html)).toContain(refused.it_has_changed_meanwhile)
  expect(await sql`select from roster where roster_id = ${elsewhere}`).toHaveLength(1)
})

it('what somebody has changed meanwhile is not thrown away', async () => {
  const { rosterId } = await layDraft(sql, [{ day: '2026-12-02', ...afternoon, people: ['秦芒种'] }])
  const { compared, copy } = await keepsCopy(rosterId)
  await sql`update roster set version = version + 1 where roster_id = ${copy}`

  const answer = await coordinator.sends(compared, at(rosterId, '/comparison'))

  expect(answer.status).toBe(409)
  expect(wordsOf(answer.html)).toContain(refused.it_has_changed_meanwhile)
  expect(await sql`select from roster where roster_id = ${copy}`).toHaveLength(1)
})
