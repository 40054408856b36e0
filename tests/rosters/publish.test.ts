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
const morning = { from: '08:30', until: '11:30' }
const addressOf = (rosterId: number) => `/o/hexie/rosters/${rosterId}/publication`
const publishes = async (rosterId: number) =>
  coordinator.sends(await coordinator.gets(addressOf(rosterId)), addressOf(rosterId))
const statesOf = async (rosterId: number) =>
  (await assignmentsOf(sql, rosterId)).map(({ name, state }) => `${name} ${state}`)
const claimsOf = async (rosterId: number) =>
  (
    await sql`
      select from reservation join assignment using (assignment_id) join shift_position using (position_id)
        join shift on shift.shift_id = shift_position.shift_id
      where roster_id = ${rosterId}`
  ).length

it('publishing offers every shift, claims everybody, and tells each once of all that is theirs', async () => {
  const { rosterId } = await layDraft(sql, [
    { day: '2026-11-26', ...morning, people: ['秦芒种', null] },
    { day: '2026-12-02', ...morning, people: ['秦芒种', '魏小暑'] },
    { day: '2026-11-24', ...morning, people: ['魏小暑'] },
  ])
  await sql`delete from account where person_id = (select person_id from person where name = '魏小暑')`
  const page = await coordinator.gets(addressOf(rosterId))
  expect(wordsOf(page.html)).toContain(text.offers.publish.lead(3, 2))
  expect(wordsOf(page.html)).toContain(text.offers.publish.unreachable(['魏小暑']))

  expect((await coordinator.sends(page, addressOf(rosterId))).status).toBe(303)

  // 48 hours, or half of the time that is left; what has begun is offered to nobody.
  expect((await assignmentsOf(sql, rosterId)).map(({ name, answerBy }) => [name, answerBy])).toEqual([
    ['秦芒种', '11-25 20:45'],
    ['秦芒种', '11-27 09:00'],
    ['魏小暑', '11-27 09:00'],
  ])
  expect(await statesOf(rosterId)).toEqual(['秦芒种 offered', '秦芒种 offered', '魏小暑 offered'])
  expect(await claimsOf(rosterId)).toBe(3)
  expect(await toldTo(sql, '秦芒种')).toEqual([{ kind: 'shift_offer', shifts: 2 }])
  expect(await sql`select from message where kind = 'shift_offer'`).toHaveLength(1)
})

it('it is published once, and not over what was changed since its page was shown', async () => {
  const { rosterId } = await layDraft(sql, [{ day: '2026-12-04', ...morning, people: ['秦芒种'] }])
  const page = await coordinator.gets(addressOf(rosterId))
  await sql`update roster set version = version + 1 where roster_id = ${rosterId}`

  const stale = await coordinator.sends(page, addressOf(rosterId))

  expect(stale.status).toBe(409)
  expect(wordsOf(stale.html)).toContain(text.refused.it_has_changed_meanwhile)
  expect((await coordinator.sends(stale, addressOf(rosterId))).status).toBe(303)
  const again = await coordinator.sends(stale, addressOf(rosterId))
  expect(again.status).toBe(409)
  expect(wordsOf(again.html)).toContain(text.refused.roster_is_published)
})

it('of two duties that want the same person at once one is published, the other says who is occupied', async () => {
  const people = ['范处暑', '姚寒露', '石秋分', '谭霜降']
  const rosters = await Promise.all(
    [people, people.toReversed()].map(names =>
      layDraft(sql, [{ day: '2026-12-08', ...morning, people: names }]),
    ),
  )

  const answers = await Promise.all(rosters.map(({ rosterId }) => publishes(rosterId)))

  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const refused = answers.findIndex(({ status }) => status === 409)
  const [lost, answer] = [rosters[refused]?.rosterId ?? 0, answers[refused]?.html ?? '']
  for (const name of people) expect(wordsOf(answer)).toContain(name)
  expect(await statesOf(lost)).toEqual(people.map(() => expect.stringContaining('planned')))
  expect(await claimsOf(lost)).toBe(0)
  expect(await toldTo(sql, '范处暑')).toEqual([{ kind: 'shift_offer', shifts: 1 }])
})

it('the room of the post is claimed too, and whoever is elsewhere in it is told as occupied', async () => {
  const shift = { day: '2026-12-15', ...morning, people: ['姜立秋'] }
  const [one, other] = [await layDraft(sql, [shift]), await layDraft(sql, [{ ...shift, people: ['陶大暑'] }])]
  await sql`
    update duty set room_id = (select min(room_id) from room)
    where duty_id in (${one.dutyId}, ${other.dutyId})`
  expect((await publishes(one.rosterId)).status).toBe(303)

  const answer = await publishes(other.rosterId)

  expect(answer.status).toBe(409)
  expect(wordsOf(answer.html)).toContain(text.offers.publish.room)
})

it('another organisation’s roster is not there', async () => {
  const { rosterId } = await layDraft(sql, [{ day: '2026-12-04', ...morning, people: ['白大寒'] }], 'yujia')
  expect((await coordinator.gets(addressOf(rosterId))).status).toBe(404)
})
