import { expect, it } from 'vitest'
import { readProblem } from '../../server/rosters/read-problem.ts'
import { openPark } from '../setup/park.ts'
import { addPerson, at, laySmallPark } from '../setup/small-park.ts'
import { affiliate, layDuty, layRoster } from './duty-rows.ts'

const { sql } = await openPark('2026-11-25T09:00')
const { placeId, lawyer, mediator } = await laySmallPark(sql)
const visiting = await addPerson(sql, '周律师', 'lawyer')
await affiliate(sql, 'hexie', lawyer, mediator)
await sql`
  insert into calendar_day (day, kind, works_as, name_zh)
  values ('2026-12-09', 'holiday', null, '假'), ('2026-12-12', 'make_up_workday', 3, '调休')`
await sql`update place set works_on_make_up_days = true`

const morning = (day: string) => `[${day}T08:30+08:00,${day}T11:30+08:00)`
const dutyId = await layDuty(sql, 'hexie', { placeId, patterns: [] })
const days = ['07', '08', '09', '10', '11', '12', '13'].map(day => `2026-12-${day}`)
const { rosterId, positions } = await layRoster(
  sql,
  dutyId,
  '[2026-12-07,2026-12-14)',
  days.map(day => [morning(day), ['lawyer']]),
)
const read = async () => {
  const found = await readProblem(sql, rosterId, at('2026-11-25 09:00'))
  if (!found) throw new Error('no roster')
  return found
}
const personOf = async (id: number) => (await read()).problem.people.find(person => person.id === id)

it('whoever belongs to an organisation that holds the duty and has what is asked for may be asked, and nobody else', async () => {
  const { problem, names } = await read()
  expect(problem.people.map(({ id }) => id)).toEqual([lawyer])
  expect(names.get(lawyer)).toBe('林律师')
  expect(await personOf(visiting)).toBeUndefined()
})

it('their week is kept by the calendar of its place: none on a holiday, a Wednesday’s on the make-up day (R5)', async () => {
  const starts = (await personOf(lawyer))?.hours?.map(({ from }) => from / 1440)
  const halfPastEight = 8.5 / 24
  expect(starts).toEqual([0, 1, 3, 4, 5].map(day => day + halfPastEight))
})

it('a certificate that ends in the period is no use from that day on', async () => {
  await sql`
    update held_qualification set valid = '[2020-01-01,2026-12-10)' where person_id = ${lawyer}`
  expect((await personOf(lawyer))?.qualifications).toEqual([
    { code: 'lawyer', during: { from: 0, until: 3 * 1440 } },
  ])
  await sql`update held_qualification set valid = '[2020-01-01,)' where person_id = ${lawyer}`
})

it('a shift of another duty takes them, counts in their week and weighs; whatever else takes them only takes them', async () => {
  const other = await layDuty(sql, 'hexie', { placeId, patterns: [] })
  const evening = '[2026-12-08T18:30+08:00,2026-12-08T20:30+08:00)'
  const theirs = await layRoster(sql, other, '[2026-12-07,2026-12-14)', [[evening, []]])
  await sql`update roster set state = 'published' where roster_id = ${theirs.rosterId}`
  await sql`update shift set weight = 1.5 where roster_id = ${theirs.rosterId}`
  await sql`
    with held as (
      insert into assignment (position_id, person_id, state, changed_at)
      values (${theirs.positions[0] ?? 0}, ${lawyer}, 'accepted', '2026-11-25') returning assignment_id)
    insert into reservation (resource_id, during, assignment_id) select ${lawyer}, ${evening}::tstzrange, assignment_id from held`
  expect((await personOf(lawyer))?.taken).toEqual([
    {
      during: { from: 1440 + 1110, until: 1440 + 1230 },
      shift: { evening: true, weight: 1.5, kind: 'evening' },
    },
  ])
})

it('what was held in the twelve weeks before is their history, and what was worked makes them no newcomer', async () => {
  const earlier = await layRoster(sql, dutyId, '[2026-09-07,2026-11-30)', [
    [morning('2026-09-07'), []],
    [morning('2026-11-23'), []],
  ])
  await sql`update roster set state = 'published' where roster_id = ${earlier.rosterId}`
  await sql`
    insert into assignment (position_id, person_id, state, changed_at)
    select position_id, ${lawyer}, 'worked', '2026-11-25' from unnest(${earlier.positions}::bigint[]) position_id`
  const person = await personOf(lawyer)
  expect([person?.history, person?.worked]).toEqual([1, 2])
})

it('wishes for a weekday are for each such day, cannot is obeyed, and hours without a shift are no wish (R42)', async () => {
  await sql`
    insert into wish (person_id, weekday, day, hours, kind)
    values (${lawyer}, 2, null, '[08:00,12:00)', 'prefer'), (${lawyer}, 2, null, '[13:00,17:00)', 'avoid'),
      (${lawyer}, null, '2026-12-10', '[08:00,09:00)', 'cannot')`
  const person = await personOf(lawyer)
  expect(person?.wishes.map(({ during, asks }) => [during, asks])).toEqual([
    [{ from: 1440 + 480, until: 1440 + 720 }, 'shift'],
  ])
  expect(person?.cannot).toEqual([{ during: { from: 3 * 1440 + 480, until: 3 * 1440 + 540 }, duty: null }])
})

it('what is planned may be made anew; what is locked, stands with a firm or has begun may not', async () => {
  const [first = 0, second = 0, third = 0] = positions
  await sql`insert into firm (name) values ('阳光所')`
  await sql`
    insert into assignment (position_id, person_id, firm_id, state, fixed, changed_at)
    values (${first}, ${lawyer}, null, 'planned', true, '2026-11-25'), (${second}, ${lawyer}, null, 'planned', false, '2026-11-25'),
      (${third}, null, (select firm_id from firm), 'standing', false, '2026-11-25')`
  const { problem, held } = await read()
  expect(problem.fixed).toEqual([{ group: first, person: lawyer }])
  expect(held).toHaveLength(2)
  expect(problem.shifts.map(({ groups }) => groups[0]?.need)).toEqual([1, 1, 0, 1, 1, 1, 1])

  const begun = await readProblem(sql, rosterId, at('2026-12-10 09:00'))
  expect(begun?.problem.fixed).toHaveLength(2)
  expect(begun?.problem.shifts.map(({ groups }) => groups[0]?.need)).toEqual([1, 1, 0, 0, 1, 1, 1])
})
