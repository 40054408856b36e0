import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { assignmentsOf, layDraft, toldTo } from './lay-draft.ts'

const site = await openSite()
const { sql } = site
const text = textIn('zh-CN')
const coordinator = await signedIn(site, 'coordinator of hexie')
const afternoon = { from: '13:30', until: '16:30' }
const layOne = () =>
  layDraft(sql, [
    { day: '2026-12-02', ...afternoon, people: [null] },
    { day: '2026-12-03', ...afternoon, people: [null, null] },
  ])
const at = (rosterId: number) => `/o/hexie/rosters/${rosterId}/replies`
const pastes = async (rosterId: number, pasted: string) =>
  coordinator.sends(await coordinator.gets(at(rosterId)), at(rosterId), { pasted })
const statesOf = async (rosterId: number) =>
  (await assignmentsOf(sql, rosterId)).map(({ name, state }) => `${name} ${state}`)

it('what is pasted is shown before it counts, and counted it is planned, locked and marked', async () => {
  const { rosterId } = await layOne()

  const shown = await pastes(rosterId, '1. 秦芒种 周三下午\n2. 平安是福 都行\n3. 秦芒种 周三')

  expect(shown.status).toBe(200)
  const { verdicts } = text.replies.read
  for (const words of [verdicts.counts, verdicts.unread, verdicts.again])
    expect(wordsOf(shown.html)).toContain(words)
  expect(await statesOf(rosterId)).toEqual([])
  expect((await coordinator.sends(shown, `${at(rosterId)}/counted`)).status).toBe(303)
  expect(await statesOf(rosterId)).toEqual(['秦芒种 planned'])
  const [row] = await sql`
    select fixed, filled_in, answered_by from assignment where state = 'planned' and fixed and filled_in`
  expect(row?.answeredBy).toBe(coordinator.accountId)
  // Sent twice, it finds the position taken and says so with all that was pasted.
  const late = await coordinator.sends(shown, `${at(rosterId)}/counted`)
  expect(late.status).toBe(409)
  expect(late.html).toContain('平安是福')
})

it('a rule stops whoever it would stop, and its words stand beside the line', async () => {
  const { rosterId } = await layOne()
  await sql`
    insert into leave (person_id, during, kind)
    select person_id, '[2026-12-02T00:00+08:00,2026-12-03T00:00+08:00)', 'away' from person where name = '魏小暑'`

  const shown = await pastes(rosterId, '魏小暑 周三下午')

  expect(wordsOf(shown.html)).toContain(text.why.word.away(0))
  expect(shown.html).not.toContain('name="count"')
  // A rule of their organisation says its own number.
  await sql`
    insert into organisation_rule (organisation_id, rule, value)
    select organisation_id, 'most_minutes', 120 from organisation where slug = 'hexie'`
  const ruled = await pastes(rosterId, '魏小暑 周四下午')
  expect(wordsOf(ruled.html)).toContain(text.why.word.mostMinutes(120))
  await sql`delete from organisation_rule`
})

it('in a published roster it is theirs and claims them, and they are told once of all of it', async () => {
  const { rosterId } = await layOne()
  await sql`update roster set state = 'published' where roster_id = ${rosterId}`
  const before = await toldTo(sql, '秦芒种')

  const shown = await pastes(rosterId, '秦芒种 ①')
  expect((await coordinator.sends(shown, `${at(rosterId)}/counted`)).status).toBe(303)

  expect(await statesOf(rosterId)).toEqual(['秦芒种 accepted'])
  expect((await toldTo(sql, '秦芒种')).slice(before.length)).toEqual([
    { kind: 'shift_accepted_for', shifts: 1 },
  ])
  const claims = await sql`select from reservation where assignment_id is not null`
  expect(claims).toHaveLength(1)
  const lines = Array.from({ length: 201 }, () => '秦芒种 周三下午').join('\n')
  for (const much of ['字'.repeat(5_001), lines]) {
    const answer = await pastes(rosterId, much)
    expect([answer.status, answer.html.includes(much)]).toEqual([422, true])
  }
})
