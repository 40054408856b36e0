import { afterEach, expect, it } from 'vitest'
import { solve } from '../../server/rosters/engine/solve.ts'
import { nextBest } from '../../server/rosters/next-best.ts'
import { readProblem } from '../../server/rosters/read-problem.ts'
import { textIn } from '../../views/text/text.ts'
import type { Answers } from '../setup/fill-in.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { brokenBy } from './engine/checker.ts'
import { layDraft } from './lay-draft.ts'

const site = await openSite()
const { sql, context } = site
const text = textIn('zh-CN')
const coordinator = await signedIn(site, 'coordinator of hexie')
const rules = '/o/hexie/rules'
const says = async (answers: Answers) => coordinator.sends(await coordinator.gets(rules), rules, answers)

/** Somebody who can be had at any hour, and for seven shifts a week. */
const personNamed = async (name: string) => {
  const [{ personId }] = await sql<[{ personId: number }]>`select person_id from person where name = ${name}`
  await sql`delete from working_hours where person_id = ${personId}`
  await sql`insert into extra_hours (person_id, during) values (${personId}, '[2026-11-23,2026-12-29)')`
  await sql`insert into person_limit (person_id, most_a_week) values (${personId}, 7)`
  return personId
}
const [own, helper] = [await personNamed('秦芒种'), await personNamed('白大寒')]
const days = ['07', '08', '09', '10', '11', '12', '13'].map(day => `2026-12-${day}`)
/** A week of a morning and an evening a day; whoever is of hexie would rather have no morning. */
const { dutyId, rosterId } = await layDraft(
  sql,
  days.flatMap(day => [
    { ...{ day, from: '08:30', until: '11:30' }, people: [null] },
    { ...{ day, from: '18:30', until: '20:30' }, people: [null] },
  ]),
)
await sql`
  insert into duty_organisation (duty_id, organisation_id)
  select ${dutyId}, organisation_id from organisation where slug = 'yujia'`
await sql`
  insert into wish (person_id, weekday, hours, kind)
  select ${own}, weekday, '[08:00,12:00)', 'avoid' from generate_series(1, 7) weekday`

afterEach(async () => {
  await sql`delete from organisation_rule`
})

const read = async () => {
  const found = await readProblem(sql, rosterId, context.now())
  if (!found) throw new Error('no roster')
  return found
}
/** The problem of these people alone as it stands now, and what the engine makes of it. */
const made = async (people: readonly number[]) => {
  const { problem: whole } = await read()
  const problem = { ...whole, people: whole.people.filter(({ id }) => people.includes(id)) }
  let passed = 0
  const { held } = await solve(problem, {
    ...{ seconds: 2, stopped: () => false, onBetter: () => {} },
    passed: () => (passed += 0.01),
  })
  return { problem, held }
}

it.each([
  ['most_hours', [own], { most_hours: '6' }],
  ['most_weekends', [own], { most_weekends: '0' }],
  ['most_in_a_row', [own], { most_in_a_row: '3' }],
  ['least_in_a_row', [own], { least_in_a_row: '3', most_hours: '4' }],
  ['least_days_off_in_a_row', [own], { least_days_off_in_a_row: '2', most_in_a_row: '3' }],
  ['least_hours', [own, helper], { least_hours: '21' }],
  ['what cannot follow', [own], { after_evening: ['morning', 'evening'] }],
] as const)('%s, switched on by its page, is kept by what the engine makes', async (_, people, answers) => {
  const before = await made(people)
  expect(brokenBy(before.problem, before.held)).toEqual([])

  expect((await says(answers)).status).toBe(303)

  const after = await made(people)
  expect(brokenBy(after.problem, before.held)).not.toEqual([])
  expect(brokenBy(after.problem, after.held)).toEqual([])
  expect(after.problem.people.find(({ id }) => id === helper)?.limits ?? null).toEqual(
    before.problem.people.find(({ id }) => id === helper)?.limits ?? null,
  )
})

it('most shifts a week is for whoever has no number of their own', async () => {
  const limitOf = async () => (await read()).problem.people.find(({ id }) => id === own)?.limits.mostAWeek
  expect((await says({ most_a_week: '5' })).status).toBe(303)
  expect(await limitOf()).toBe(7)
  await sql`update person_limit set most_a_week = null where person_id = ${own}`
  expect(await limitOf()).toBe(5)
  await sql`update person_limit set most_a_week = 7 where person_id = ${own}`
})

it('whoever is asked next is asked by these rules too, and whoever is paused is not asked at all (R45)', async () => {
  const saturday = async () => {
    const found = await read()
    const { positionId = 0 } = found.positions.find(({ starts }) => starts.toISODate() === '2026-12-12') ?? {}
    return nextBest(found, [], positionId, { asked: [] }).filter(id => id === own || id === helper)
  }
  expect((await saturday()).toSorted((one, other) => one - other)).toEqual(
    [own, helper].toSorted((one, other) => one - other),
  )
  expect((await says({ most_weekends: '0' })).status).toBe(303)
  expect(await saturday()).toEqual([helper])
  await sql`update person set standing = 'paused' where person_id = ${helper}`
  expect(await saturday()).toEqual([])
  await sql`update person set standing = 'active' where person_id = ${helper}`
})

it.each([
  [{ least_hours: '20', most_hours: '10' }, 'most_below_least'],
  [{ least_in_a_row: '4', most_in_a_row: '3' }, 'most_below_least'],
  [{ least_in_a_row: '7' }, 'longer_than_two_weeks_allow'],
  [{ least_in_a_row: '6', most_weekends: '0' }, 'no_weekend_left'],
  [
    {
      least_in_a_row: '2',
      after_morning: ['morning', 'afternoon', 'evening'],
      after_afternoon: ['morning', 'afternoon', 'evening'],
      after_evening: ['morning', 'afternoon', 'evening'],
    },
    'nothing_may_follow',
  ],
  [{ most_weekends: '9' }, 'a_number_in_range'],
] as const)('%j is said to be wrong beside its field, and nothing is switched on', async (answers, fault) => {
  const page = await says(answers)

  expect(page.status).toBe(422)
  expect(wordsOf(page.html)).toContain(text.faults[fault])
  expect(page.html).toContain(`value="${Object.values(answers)[0]}"`)
  expect(await sql`select from organisation_rule`).toHaveLength(0)
})

it('of two who set them at once one is told what stands now, and saves over it knowingly', async () => {
  const [mine, theirs] = [await coordinator.gets(rules), await coordinator.gets(rules)]
  expect((await coordinator.sends(theirs, rules, { most_hours: '40' })).status).toBe(303)

  const told = await coordinator.sends(mine, rules, { most_weekends: '2' })

  expect(told.status).toBe(409)
  expect(wordsOf(told.html)).toContain(text.rosterRules.hours(40))
  expect((await coordinator.sends(told, rules)).status).toBe(303)
  expect(await sql`select rule, value::int as value from organisation_rule`).toEqual([
    { rule: 'most_weekends', value: 2 },
  ])
})
