import { expect, it } from 'vitest'
import { leaveUnnamed } from '../../server/rosters/leave-unnamed.ts'
import { nameFirmPerson } from '../../server/rosters/name-firm-person.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { assignmentsOf, layDraft, toldTo } from './lay-draft.ts'

const site = await openSite()
const { sql, context, setClock } = site
const text = textIn('zh-CN')
const coordinator = await signedIn(site, 'coordinator of hexie')
const morning = { from: '08:30', until: '11:30' }

/** A firm holds a position for a mediator in a published roster. */
const firmHolds = async (day: string) => {
  const { rosterId } = await layDraft(sql, [{ day, ...morning, people: ['秦芒种'] }])
  await sql`
    with firm as (insert into firm (name) values (${`阳光所 ${day}`}) returning firm_id)
    update assignment set firm_id = (select firm_id from firm), person_id = null, state = 'standing'
    where position_id in (select position_id from shift_position join shift using (shift_id) where roster_id = ${rosterId})`
  await sql`
    update shift_position set qualifications = '{mediator}'
    where shift_id in (select shift_id from shift where roster_id = ${rosterId})`
  await sql`update roster set state = 'published' where roster_id = ${rosterId}`
  const [held] = await assignmentsOf(sql, rosterId)
  const address = `/o/hexie/rosters/${rosterId}/assignments/${held?.assignmentId}/firm-person`
  return { rosterId, assignmentId: held?.assignmentId ?? 0, address }
}
const idOf = async (name: string) => {
  const [row] = await sql<[{ personId: number }]>`select person_id from person where name = ${name}`
  return String(row.personId)
}

it('a firm names its person, who is claimed and told; whoever is elsewhere or not able is refused', async () => {
  const { rosterId, assignmentId, address } = await firmHolds('2026-12-02')
  const names = async (person: string) =>
    coordinator.sends(await coordinator.gets(address), address, { person })
  expect((await names('')).status).toBe(422)
  const unable = { assignmentId, personId: Number(await idOf('石秋分')), by: coordinator.accountId }
  await expect(nameFirmPerson(context, unable)).rejects.toMatchObject({ rule: 'who_is_named_may_not_come' })
  await sql`
    insert into reservation (resource_id, during, shift_id)
    select person_id, shift.during, shift_id from person, shift where name = '陶大暑' and roster_id = ${rosterId}`
  const elsewhere = await names(await idOf('陶大暑'))
  expect(wordsOf(elsewhere.html)).toContain(text.refused.who_is_named_is_elsewhere)
  expect([elsewhere.status, (await assignmentsOf(sql, rosterId))[0]?.state]).toEqual([409, 'standing'])

  expect((await names(await idOf('姜立秋'))).status).toBe(303)

  expect(await assignmentsOf(sql, rosterId)).toMatchObject([{ name: '姜立秋', state: 'accepted' }])
  expect(await sql`select from reservation where assignment_id = ${assignmentId}`).toHaveLength(1)
  expect(await toldTo(sql, '姜立秋')).toEqual([{ kind: 'shift_named', shifts: 1 }])
  expect((await coordinator.gets(address)).status).toBe(404)
})

it('at 18:00 the evening before it is too late, and the position is empty', async () => {
  const { rosterId, assignmentId } = await firmHolds('2026-12-09')
  setClock('2026-12-08T17:59')
  await leaveUnnamed(context)
  expect((await assignmentsOf(sql, rosterId))[0]?.state).toBe('standing')
  setClock('2026-12-08T18:00')

  const personId = Number(await idOf('秦芒种'))
  const late = nameFirmPerson(context, { assignmentId, personId, by: coordinator.accountId })

  await expect(late).rejects.toMatchObject({ rule: 'firm_is_too_late' })
  await Promise.all([leaveUnnamed(context), leaveUnnamed(context)])
  expect(await assignmentsOf(sql, rosterId)).toMatchObject([{ name: null, state: 'withdrawn' }])
})
