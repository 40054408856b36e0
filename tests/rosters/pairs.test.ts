import { afterEach, expect, it } from 'vitest'
import { solve } from '../../server/rosters/engine/solve.ts'
import { nextBest } from '../../server/rosters/next-best.ts'
import { readProblem } from '../../server/rosters/read-problem.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { layDraft } from './lay-draft.ts'

const site = await openSite()
const { sql, context } = site
const text = textIn('zh-CN')
const coordinator = await signedIn(site, 'coordinator of hexie')
const worker = await signedIn(site, 'worker 秦芒种')
const pairs = '/o/hexie/pairs'
const idOf = async (name: string) => {
  const [{ personId }] = await sql<[{ personId: number }]>`select person_id from person where name = ${name}`
  return personId
}
const [one, other, third, stranger] = [
  await idOf('秦芒种'),
  await idOf('魏小暑'),
  await idOf('郑小满'),
  await idOf('白大寒'),
]
for (const personId of [one, other, third])
  await sql`insert into extra_hours (person_id, during) values (${personId}, '[2026-12-07,2026-12-08)')`
const { rosterId } = await layDraft(sql, [
  { day: '2026-12-07', from: '08:30', until: '11:30', people: [null, null] },
])
const says = async (person: number, withPerson: number, kind: string) =>
  coordinator.sends(await coordinator.gets(pairs), pairs, {
    ...{ person: String(person), with: String(withPerson), kind },
  })
const read = async () => {
  const found = await readProblem(sql, rosterId, context.now())
  if (!found) throw new Error('no roster')
  return found
}
/** Whom the engine puts into the shift of two, of these three alone. */
const made = async () => {
  const { problem } = await read()
  let passed = 0
  const { held } = await solve(
    { ...problem, people: problem.people.filter(({ id }) => [one, other, third].includes(id)) },
    { seconds: 2, stopped: () => false, onBetter: () => {}, passed: () => (passed += 0.01) },
  )
  return held.map(({ person }) => person)
}

afterEach(async () => {
  await sql`delete from pair`
  await sql`delete from person_limit`
})

it('whom a page keeps apart the engine keeps apart, and whoever is asked next is asked last', async () => {
  await sql`insert into person_limit (person_id, most_a_week) values (${third}, 0)`
  expect(new Set(await made())).toEqual(new Set([one, other]))
  await sql`delete from person_limit`

  expect((await says(one, other, 'apart')).status).toBe(303)

  expect(await made()).toContain(third)
  const found = await read()
  const [positionId = 0] = found.positions.map(({ positionId }) => positionId)
  const group = found.groupOf.get(positionId) ?? 0
  const next = nextBest(found, [{ group, person: one }], positionId, { asked: [one] })
  expect(next.filter(id => id === other || id === third)).toEqual([third, other])
})

it('who stand together are put together, in whatever order they were named', async () => {
  expect((await says(other, one, 'together')).status).toBe(303)
  expect(new Set(await made())).toEqual(new Set([one, other]))
})

it('two are a pair once, and nobody with themselves', async () => {
  await says(one, other, 'apart')
  const again = await says(other, one, 'together')
  expect([again.status, wordsOf(again.html).includes(text.refused.two_are_a_pair_already)]).toEqual([
    409,
    true,
  ])
  const alone = await says(one, one, 'apart')
  expect([alone.status, wordsOf(alone.html).includes(text.faults.somebody_else)]).toEqual([422, true])
})

it('only whoever shares a duty with the organisation can be chosen, and a pair is ended once, by who sees it', async () => {
  await expect(says(one, stranger, 'apart')).rejects.toThrow('does not let')
  await says(one, other, 'apart')
  const page = await coordinator.gets(pairs)
  const elsewhere = await signedIn(site, 'coordinator of yujia')
  const [form] = (await elsewhere.gets('/o/yujia/pairs')).forms
  const token = form?.fields.find(({ name }) => name === 'token')?.value ?? ''
  const [least, greatest] = [Math.min(one, other), Math.max(one, other)].map(String) as [string, string]
  const theirs = await elsewhere.posts('/o/yujia/pairs/ending', [
    ['token', token],
    ['person', least],
    ['with', greatest],
    ['kind', 'apart'],
  ])
  expect(theirs.status).toBe(404)
  const ends = () => coordinator.sends(page, `${pairs}/ending`)
  expect([(await ends()).status, (await ends()).status]).toEqual([303, 404])
  const verbs = await sql<{ verb: string }[]>`
    select verb from audit_entry where verb in ('person.pair', 'person.unpair') order by entry_id desc limit 2`
  expect(verbs.map(({ verb }) => verb)).toEqual(['person.unpair', 'person.pair'])
})

it('one sets fewer shifts oneself, a coordinator more, and the engine keeps both; of two at once one is told', async () => {
  const theirs = `/o/hexie/people/${one}/limits`
  const limit = async () => {
    const found = (await read()).problem.people.find(({ id }) => id === one)?.limits
    return [found?.mostAWeek, found?.mostADay]
  }
  const own = await worker.gets('/me/limits')
  await expect(async () => worker.sends(own, '/me/limits', { week: '4' })).rejects.toThrow('does not let')
  const before = await coordinator.gets(theirs)

  expect((await worker.sends(own, '/me/limits', { week: '1', day: '1' })).status).toBe(303)
  expect(await limit()).toEqual([1, 1])

  const told = await coordinator.sends(before, theirs, { week: '5' })
  expect([told.status, wordsOf(told.html).includes(text.personLimits.shifts(1))]).toEqual([409, true])
  expect((await coordinator.sends(told, theirs, { week: '5' })).status).toBe(303)
  expect(await limit()).toEqual([5, null])
  expect((await worker.sends(await worker.gets('/me/limits'), '/me/limits', { week: '' })).status).toBe(303)
  expect(await limit()).toEqual([3, null])

  // Nobody asks more of themselves than their organisation does (R40).
  await sql`
    insert into organisation_rule (organisation_id, rule, value)
    select organisation_id, 'most_a_week', 2 from organisation where slug = 'hexie'`
  const fewer = await worker.gets('/me/limits')
  await expect(async () => worker.sends(fewer, '/me/limits', { week: '3' })).rejects.toThrow('does not let')
  expect((await worker.sends(fewer, '/me/limits', { week: '2' })).status).toBe(303)
})
